package io.github.llmdtracing.rollout;

import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.Optional;

/**
 * How many replicas a workload has: as its scaler says, else as it does itself, else as many as its kind has by default.
 *
 * @param scalers what scales workloads
 */
record Replicas(Scalers scalers) {
    ReplicaCount of(KubernetesObject object) {
        return switch (object.group() + "/" + object.kind()) {
            case "apps/Deployment",
                    "apps/StatefulSet",
                    "apps/ReplicaSet",
                    "/ReplicationController",
                    "leaderworkerset.x-k8s.io/LeaderWorkerSet" ->
                scalers.of(object).orElseGet(() -> own(object, "spec", "1"));
            case "apps/DaemonSet" -> ReplicaCount.unknown("one on each node");
            case "batch/Job" -> ownParallelism(object);
            case "jobset.x-k8s.io/JobSet", "batch.volcano.sh/Job" ->
                ReplicaCount.unknown("as many as its jobs or tasks have");
            case "serving.knative.dev/Service", "serving.knative.dev/Configuration" ->
                ReplicaCount.unknown("as many as requests need");
            case "batch/CronJob" -> ReplicaCount.unknown("as many as a run has");
            case "/Pod" -> ReplicaCount.of(1);
            case "/PodTemplate" -> ReplicaCount.of(0);
            default -> scalers.of(object).orElseGet(() -> own(object, "spec", ""));
        };
    }

    private static ReplicaCount ownParallelism(KubernetesObject object) {
        return count(object.node().mapping("spec").flatMap(s -> s.get("parallelism")), "1");
    }

    /**
     * What stands in the workload.
     *
     * @param otherwise the default of the kind; empty where the controller decides
     */
    static ReplicaCount own(KubernetesObject object, String path, String otherwise) {
        Optional<YamlMapping> spec = object.node().mapping(path.split("\\."));
        return count(spec.flatMap(s -> s.get("replicas")), otherwise);
    }

    static ReplicaCount count(Optional<YamlNode> written, String otherwise) {
        String text = written.filter(w -> !w.isNull()).flatMap(YamlNode::text).orElse(otherwise);
        return Share.parse(text)
                .filter(s -> !s.isPercentage())
                .map(s -> ReplicaCount.of(s.number()))
                .orElseGet(() -> ReplicaCount.unknown(text.isEmpty() ? "the controller decides" : text));
    }
}
