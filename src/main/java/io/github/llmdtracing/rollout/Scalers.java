package io.github.llmdtracing.rollout;

import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What scales workloads: autoscalers own the replicas, whatever the workload says. Defaults: Kubernetes API reference,
 * HorizontalPodAutoscalerSpec (minReplicas 1); KEDA documentation, "ScaledObject specification" (kind Deployment, minReplicaCount 0,
 * maxReplicaCount 100).
 *
 * @param objects everything that is applied together
 */
record Scalers(List<KubernetesObject> objects) {
    private static final Set<String> KINDS = Set.of("HorizontalPodAutoscaler", "ScaledObject");

    /** How many replicas a workload has by its scaler; none where nothing scales it. */
    Optional<ReplicaCount> of(KubernetesObject workload) {
        List<KubernetesObject> all =
                objects.stream().filter(s -> scales(s, workload)).toList();
        String file = workload.file().text().path();
        return first(all, s -> s.file().text().path().equals(file))
                .or(() -> first(all, s -> folder(s.file().text().path()).equals(folder(file))))
                .or(() -> all.stream().findFirst().filter(s -> all.size() == 1))
                .map(Scalers::count);
    }

    private static Optional<KubernetesObject> first(List<KubernetesObject> all, Predicate<KubernetesObject> nearer) {
        return all.stream().filter(nearer).findFirst();
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static boolean scales(KubernetesObject scaler, KubernetesObject workload) {
        return KINDS.contains(scaler.kind())
                && scaler.namespace().equals(workload.namespace())
                && scaler.node()
                        .mapping("spec", "scaleTargetRef")
                        .filter(t ->
                                t.text("name").filter(workload.name()::equals).isPresent())
                        .filter(t -> t.text("kind").orElse("Deployment").equals(workload.kind()))
                        .isPresent();
    }

    private static ReplicaCount count(KubernetesObject scaler) {
        boolean keda = scaler.kind().equals("ScaledObject");
        Optional<YamlMapping> spec = scaler.node().mapping("spec");
        Optional<Long> least = number(spec, keda ? "minReplicaCount" : "minReplicas", keda ? "0" : "1");
        Optional<Long> most = number(spec, keda ? "maxReplicaCount" : "maxReplicas", keda ? "100" : "");
        return Stream.of(least, most).allMatch(Optional::isPresent)
                ? ReplicaCount.between(least.orElseThrow(), most.orElseThrow(), scaler.title())
                : ReplicaCount.unknown(scaler.title());
    }

    private static Optional<Long> number(Optional<YamlMapping> spec, String key, String otherwise) {
        return Share.of(spec, key, otherwise).filter(s -> !s.isPercentage()).map(Share::number);
    }
}
