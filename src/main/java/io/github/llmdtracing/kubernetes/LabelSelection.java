package io.github.llmdtracing.kubernetes;

import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A label selector: {@code matchLabels} and {@code matchExpressions}, all of which have to hold; an empty one selects everything
 * (kubernetes/apimachinery v0.34, pkg/apis/meta/v1/types.go).
 *
 * @param node the selector
 */
public record LabelSelection(YamlMapping node) {
    /** Whether it selects what has these labels. */
    public Verdict matches(Labels labels) {
        return Verdict.all(Stream.concat(equalities(labels), expressions(labels)));
    }

    private Stream<Verdict> equalities(Labels labels) {
        return node.mapping("matchLabels").stream()
                .flatMap(m -> m.effectiveEntries().stream())
                .map(e -> equality(e, labels));
    }

    private static Verdict equality(YamlEntry entry, Labels labels) {
        Optional<String> value = entry.value().text();
        return entry.name()
                .flatMap(k -> value.map(v -> labels.isOneOf(k, Set.of(v))))
                .orElse(Verdict.UNKNOWN);
    }

    private Stream<Verdict> expressions(Labels labels) {
        return node.sequence("matchExpressions").stream()
                .flatMap(s -> s.items().stream())
                .map(i -> i.asMapping().map(m -> expression(m, labels)).orElse(Verdict.UNKNOWN));
    }

    private static Verdict expression(YamlMapping expression, Labels labels) {
        String key = expression.text("key").orElse("");
        return switch (expression.text("operator").orElse("")) {
            case "In" -> labels.isOneOf(key, values(expression));
            case "NotIn" -> labels.isNoneOf(key, values(expression));
            case "Exists" -> labels.exists(key);
            case "DoesNotExist" -> labels.isAbsent(key);
            default -> Verdict.UNKNOWN;
        };
    }

    private static Set<String> values(YamlMapping expression) {
        return expression.sequence("values").stream()
                .flatMap(s -> s.items().stream())
                .map(YamlNode::text)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
