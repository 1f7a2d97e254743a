package io.github.llmdtracing.standing;

import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kubernetes.ProjectIndex;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many instances of a collector run.
 *
 * @param index what may scale it
 */
record Instances(ProjectIndex index) {
    /** What makes it more than one, as {@code 3 replicas}; none where it is one, or that is not known. */
    Optional<String> several(ExistingCollector collector) {
        KubernetesObject owner = collector.owner();
        if (collector instanceof PodCollector) {
            return of(owner.kind(), owner);
        }
        return collector instanceof OperatedCollector operated ? of(operated.mode(), owner) : Optional.empty();
    }

    private Optional<String> of(String how, KubernetesObject owner) {
        if (how.equalsIgnoreCase("DaemonSet")) {
            return Optional.of("a collector on each node");
        }
        Optional<YamlMapping> spec = owner.node().mapping("spec");
        return spec.flatMap(s -> many(s, "replicas"))
                .map(n -> n + " replicas")
                .or(() -> scaled(spec, owner).map(n -> "up to " + n + " replicas"));
    }

    private Optional<String> scaled(Optional<YamlMapping> spec, KubernetesObject owner) {
        Optional<String> own = spec.flatMap(s -> many(s, "maxReplicas"))
                .or(() -> spec.flatMap(s -> s.mapping("autoscaler")).flatMap(a -> many(a, "maxReplicas")));
        return own.or(() -> scalers(owner).findFirst());
    }

    private Stream<String> scalers(KubernetesObject owner) {
        return index.ofKind("HorizontalPodAutoscaler").stream()
                .filter(h -> h.namespace().equals(owner.namespace()))
                .flatMap(h -> h.node().mapping("spec").stream())
                .filter(s -> s.mapping("scaleTargetRef")
                        .filter(t -> t.text("kind").filter(owner.kind()::equals).isPresent())
                        .filter(t -> t.text("name").filter(owner.name()::equals).isPresent())
                        .isPresent())
                .flatMap(s -> many(s, "maxReplicas").stream());
    }

    private static Optional<String> many(YamlMapping mapping, String key) {
        return mapping.text(key).filter(n -> n.matches("[2-9]|[1-9]\\d{1,8}"));
    }
}
