package io.github.llmdtracing.lint;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.serving.Propagation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where traces begin and what is below keep different shares, so that some traces are only in part there. */
final class SamplersDiffer implements LintRule {
    private static final Set<Propagation> INJECTING = Set.of(Propagation.WHOLE, Propagation.OUTBOUND_ONLY);

    @Override
    public FindingCode code() {
        return FindingCode.SAMPLERS_DIFFER;
    }

    @Override
    public List<Finding> findings(RequestPath path) {
        Optional<Hop> root = path.root();
        return root.stream()
                .flatMap(r ->
                        HopSampling.of(r).stream().flatMap(s -> path.belowRoot().flatMap(h -> below(r, s, h))))
                .toList();
    }

    private static Stream<Finding> below(Hop root, HopSampling above, Hop hop) {
        return HopSampling.of(hop)
                .filter(own -> !own.isSameShareAs(above) || !own.followsParent() && own.isPartial())
                .map(own -> finding(root, above, hop, own))
                .stream();
    }

    private static Finding finding(Hop root, HopSampling above, Hop hop, HopSampling own) {
        boolean harmless = own.isSameShareAs(above) || own.followsParent() && isReached(root);
        return hop.finding(
                        FindingCode.SAMPLERS_DIFFER,
                        "keeps " + own.share().toPlainString() + " of the traces (" + own.told() + "), and the "
                                + root.titleAndPlace() + " " + above.share().toPlainString() + " (" + above.told()
                                + ")",
                        reason(own, harmless),
                        harmless ? "" : "Give all components of the path parentbased_traceidratio with one argument.")
                .as(harmless ? Severity.INFO : Severity.WARNING);
    }

    private static String reason(HopSampling own, boolean harmless) {
        if (!own.followsParent()) {
            return "This sampler does not ask what the component before has kept, so that traces may have holes.";
        }
        return harmless
                ? "What comes from there is kept as it is there; the share here holds for requests that come another way."
                : "Both begin traces of their own, so that some requests are kept here and not there.";
    }

    // What the plan does not know is taken for a program that passes its trace on.
    private static boolean isReached(Hop root) {
        boolean picker = root.kind() == HopKind.PICKER;
        return root.propagation().map(p -> passesOn(root, p)).orElse(picker);
    }

    private static boolean passesOn(Hop root, Propagation propagation) {
        boolean before = root.kind() == HopKind.PICKER || root.kind() == HopKind.PROXY;
        return before && INJECTING.contains(propagation);
    }
}
