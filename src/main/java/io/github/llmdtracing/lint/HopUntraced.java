package io.github.llmdtracing.lint;

import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Severity;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Some of a path is traced, and some is not. Where a finding of the plan says so already, and what to do, nothing is added. */
final class HopUntraced implements LintRule {
    private final StandingFindings standing;

    HopUntraced(LintSubject subject) {
        this.standing = new StandingFindings(subject.plan().findings());
    }

    @Override
    public FindingCode code() {
        return FindingCode.HOP_UNTRACED;
    }

    @Override
    public List<Finding> findings(RequestPath path) {
        List<Hop> dark = path.hops().stream().filter(Hop::isDark).toList();
        return dark.stream()
                .filter(Predicate.not(this::isSaid))
                .filter(h -> path.traced().anyMatch(t -> t.kind() != h.kind()))
                .limit(1)
                .map(h -> finding(h, dark, path))
                .toList();
    }

    private boolean isSaid(Hop hop) {
        return hop.report().state() == ComponentState.NOT_TRACEABLE && standing.hasWarning(hop);
    }

    private static Finding finding(Hop hop, List<Hop> dark, RequestPath path) {
        String others = titles(dark.stream().filter(d -> !d.equals(hop)));
        return hop.finding(
                        FindingCode.HOP_UNTRACED,
                        "the " + hop.kind().title() + " is not traced, and " + titles(path.traced())
                                + (path.traced().count() == 1 ? " is" : " are"),
                        why(hop)
                                + hop.kind().whenDark()
                                + (others.isEmpty() ? "" : " Not traced, either: " + others + "."),
                        remedy(hop))
                .as(canBeTraced(hop) ? Severity.WARNING : Severity.INFO);
    }

    private static String titles(Stream<Hop> hops) {
        return hops.map(Hop::title).distinct().collect(Collectors.joining(", "));
    }

    private static String why(Hop hop) {
        String reason = hop.report().reason().strip();
        boolean sentence = reason.isEmpty() || reason.endsWith(".");
        return reason.isEmpty()
                ? ""
                : reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1) + (sentence ? " " : ". ");
    }

    // Of what no version can do nobody is warned.
    private static boolean canBeTraced(Hop hop) {
        return hop.report().state() == ComponentState.OPTED_OUT;
    }

    private static String remedy(Hop hop) {
        return canBeTraced(hop)
                ? "Take the opt-out back, or silence this with <silences> or the annotation "
                        + WorkloadSilence.ANNOTATION + "."
                : "";
    }
}
