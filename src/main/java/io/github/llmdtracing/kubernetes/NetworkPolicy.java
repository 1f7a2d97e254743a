package io.github.llmdtracing.kubernetes;

import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * A NetworkPolicy: pods that one selects may do what the policies that select them allow together (kubernetes/api v0.34,
 * networking/v1/types.go).
 *
 * @param object the object
 */
public record NetworkPolicy(KubernetesObject object) {
    /** The kind. */
    public static final String KIND = "NetworkPolicy";

    /** Whether it is one of Kubernetes itself. */
    public boolean isPlain() {
        return object.group().equals("networking.k8s.io");
    }

    /** Whether it selects the pods with these labels in its namespace. */
    public Verdict selects(Labels labels) {
        return spec().flatMap(s -> s.mapping("podSelector"))
                .map(s -> new LabelSelection(s).matches(labels))
                .orElse(Verdict.YES);
    }

    /** Whether it selects all pods of its namespace. */
    public boolean selectsAll() {
        return spec().flatMap(s -> s.mapping("podSelector"))
                .filter(s -> !s.entries().isEmpty())
                .isEmpty();
    }

    /** Whether what it does not allow in a direction is forbidden. Without {@code policyTypes}: as the rules are there. */
    public boolean governs(Direction direction) {
        Optional<List<YamlNode>> types =
                spec().flatMap(s -> s.sequence("policyTypes")).map(s -> s.items());
        boolean usual = direction == Direction.INGRESS
                || spec().flatMap(s -> s.get(direction.rules())).isPresent();
        return types.map(t -> t.stream()
                        .anyMatch(i -> i.text().filter(direction.type()::equals).isPresent()))
                .orElse(usual);
    }

    /** What it allows in a direction. */
    public List<PolicyRule> rules(Direction direction) {
        return spec().flatMap(s -> s.sequence(direction.rules())).stream()
                .flatMap(s -> s.items().stream())
                .flatMap(i -> i.asMapping().stream())
                .map(m -> new PolicyRule(m, direction, object.namespace()))
                .toList();
    }

    /** Where the rules of a direction stand, or else what governs it. */
    public YamlNode place(Direction direction) {
        return spec().flatMap(s -> s.entry(direction.rules()).or(() -> s.entry("policyTypes")))
                .map(YamlEntry::key)
                .orElse(object.node());
    }

    private Optional<YamlMapping> spec() {
        return object.node().mapping("spec");
    }
}
