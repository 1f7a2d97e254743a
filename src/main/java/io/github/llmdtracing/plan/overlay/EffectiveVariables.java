package io.github.llmdtracing.plan.overlay;

import io.github.llmdtracing.kustomize.Contribution;
import io.github.llmdtracing.kustomize.Contribution.Layer;
import io.github.llmdtracing.kustomize.Provenance;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The variables of a container that several documents write. */
record EffectiveVariables(Provenance provenance, YamlMapping container) {
    private static final Pattern INDEX = Pattern.compile(".*/env/(\\d+)(/.*)?");

    private static final int MOST_DIGITS = 9;

    /** The documents in which variables can be added so that they are there in the end. */
    List<Contribution> writable() {
        return provenance.contributions(container).stream()
                .filter(this::counts)
                .filter(c -> c.layer() != Layer.STRATEGIC_PATCH || highestIndex() < itemsUpTo(c))
                .toList();
    }

    // A list that a later patch replaced is not there any more, and what is added to it is lost.
    private boolean counts(Contribution part) {
        Optional<YamlNode> own =
                part.node().asMapping().flatMap(m -> m.get("env")).map(YamlNode::resolved);
        return own.filter(e -> !e.isNull() && !isEmpty(e))
                .map(this::isPartOfTheList)
                .orElseGet(() -> !isReplacedAfter(part));
    }

    private boolean isReplacedAfter(Contribution part) {
        List<Contribution> parts = provenance.contributions(container);
        return parts.stream().skip(parts.indexOf(part) + 1L).anyMatch(EffectiveVariables::replacesTheList);
    }

    private static boolean replacesTheList(Contribution part) {
        Optional<YamlMapping> node = part.node().asMapping();
        return part.layer() == Layer.JSON_PATCH
                ? node.flatMap(m -> m.text("path"))
                        .filter(p -> p.endsWith("/env"))
                        .isPresent()
                : node.flatMap(m -> m.sequence("env")).stream()
                        .flatMap(s -> s.items().stream())
                        .flatMap(i -> i.asMapping().stream())
                        .anyMatch(
                                m -> m.text("$patch").filter("replace"::equals).isPresent());
    }

    private static boolean isEmpty(YamlNode list) {
        return list.asSequence().filter(s -> s.items().isEmpty()).isPresent();
    }

    private boolean isPartOfTheList(YamlNode list) {
        return Stream.concat(effective().stream(), contributions().map(Contribution::node))
                .anyMatch(n -> n.resolved() == list);
    }

    private Optional<YamlNode> effective() {
        return container.get("env").map(YamlNode::resolved);
    }

    private Stream<Contribution> contributions() {
        return effective().stream().flatMap(e -> provenance.contributions(e).stream());
    }

    // What a strategic merge patch adds comes before what was there, so that the numbers of those items change.
    private int itemsUpTo(Contribution patch) {
        List<Contribution> parts = provenance.contributions(container);
        return parts.stream()
                .skip(parts.indexOf(patch))
                .filter(c -> c.layer() == Layer.STRATEGIC_PATCH)
                .flatMap(c -> c.node().asMapping().flatMap(m -> m.sequence("env")).stream())
                .mapToInt(s -> s.items().size())
                .sum();
    }

    private int highestIndex() {
        return contributions()
                .filter(c -> c.layer() == Layer.JSON_PATCH)
                .flatMap(c -> c.node().asMapping().flatMap(m -> m.text("path")).stream())
                .map(INDEX::matcher)
                .filter(m -> m.matches() && m.group(1).length() < MOST_DIGITS)
                .mapToInt(m -> Integer.parseInt(m.group(1)))
                .max()
                .orElse(-1);
    }
}
