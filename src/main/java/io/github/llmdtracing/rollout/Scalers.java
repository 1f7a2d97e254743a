package io.github.llmdtracing.rollout;

import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What scales workloads: autoscalers own the replicas, whatever the workload says. Defaults: Kubernetes API reference,
 * HorizontalPodAutoscalerSpec (minReplicas 1); KEDA v2.22 documentation, "ScaledObject specification" (kind Deployment, minReplicaCount 0,
 * maxReplicaCount 100; idleReplicaCount, below the least, where no trigger is active; the annotations that pause), and its
 * apis/keda/v1alpha1/scaledobject_types.go.
 *
 * @param objects everything that is applied together
 * @param scalers those of them that scale others
 */
record Scalers(List<KubernetesObject> objects, List<KubernetesObject> scalers) {
    private static final String PAUSED = "autoscaling.keda.sh/paused";
    private static final String PAUSED_AT = "autoscaling.keda.sh/paused-replicas";
    private static final Set<String> KINDS = Set.of("HorizontalPodAutoscaler", "ScaledObject");

    static Scalers among(List<KubernetesObject> objects) {
        return new Scalers(
                objects, objects.stream().filter(o -> KINDS.contains(o.kind())).toList());
    }

    /** How many replicas a workload has by its scaler; none where nothing scales it. */
    Optional<ReplicaCount> of(KubernetesObject workload) {
        List<KubernetesObject> all =
                scalers.stream().filter(s -> scales(s, workload)).toList();
        String file = workload.file().text().path();
        return first(all, s -> s.file().text().path().equals(file))
                .or(() -> first(all, s -> folder(s.file().text().path()).equals(folder(file))))
                .or(() -> first(all, s -> all.size() == 1 && !standsBeside(s, workload)))
                .map(Scalers::count);
    }

    private static Optional<KubernetesObject> first(List<KubernetesObject> all, Predicate<KubernetesObject> nearer) {
        return all.stream().filter(nearer).findFirst();
    }

    // Directories that hold a workload of one name each are several installations.
    private boolean standsBeside(KubernetesObject scaler, KubernetesObject workload) {
        String folder = folder(scaler.file().text().path());
        return objects.stream()
                .filter(o -> folder(o.file().text().path()).equals(folder))
                .anyMatch(o -> o.title().equals(workload.title()));
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static boolean scales(KubernetesObject scaler, KubernetesObject workload) {
        return scaler.namespace().equals(workload.namespace())
                && scaler.node()
                        .mapping("spec", "scaleTargetRef")
                        .filter(t ->
                                t.text("name").filter(workload.name()::equals).isPresent())
                        .filter(t -> t.text("kind").orElse("Deployment").equals(workload.kind()))
                        .isPresent();
    }

    private static ReplicaCount count(KubernetesObject scaler) {
        return scaler.kind().equals("ScaledObject")
                ? scaled(scaler)
                : between(scaler, number(spec(scaler), "minReplicas", "1"), number(spec(scaler), "maxReplicas", ""));
    }

    private static ReplicaCount scaled(KubernetesObject scaler) {
        String paused = scaler.annotations().getOrDefault(PAUSED_AT, "");
        if (!paused.isEmpty()) {
            Optional<Long> at =
                    Share.parse(paused).filter(s -> !s.isPercentage()).map(Share::number);
            return between(scaler, at, at);
        }
        if (!scaler.annotations().getOrDefault(PAUSED, "false").equals("false")) {
            return ReplicaCount.unknown(scaler.title() + " is paused");
        }
        Optional<Long> idle = number(spec(scaler), "idleReplicaCount", "");
        Optional<Long> least = idle.or(() -> number(spec(scaler), "minReplicaCount", "0"));
        return between(scaler, least, number(spec(scaler), "maxReplicaCount", "100"));
    }

    private static Optional<YamlMapping> spec(KubernetesObject scaler) {
        return scaler.node().mapping("spec");
    }

    private static ReplicaCount between(KubernetesObject scaler, Optional<Long> least, Optional<Long> most) {
        return least.isPresent() && most.isPresent()
                ? ReplicaCount.between(least.get(), most.get(), scaler.title())
                : ReplicaCount.unknown(scaler.title());
    }

    private static Optional<Long> number(Optional<YamlMapping> spec, String key, String otherwise) {
        return Share.of(spec, key, otherwise).filter(s -> !s.isPercentage()).map(Share::number);
    }
}
