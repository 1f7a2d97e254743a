package io.github.llmdtracing.kubernetes;

import java.util.List;
import java.util.Set;

/** The catalogue of kinds, in the order in which they are asked; the last one takes anything. */
public final class WorkloadKinds {
    private static final String KSERVE = "serving.kserve.io";

    private static final List<WorkloadKind> ALL = List.of(
            FieldKind.of("", Set.of("Pod"), "spec"),
            FieldKind.of("", Set.of("PodTemplate"), "template.spec"),
            FieldKind.of("", Set.of("ReplicationController"), "spec.template.spec"),
            FieldKind.of("apps", Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"), "spec.template.spec"),
            FieldKind.of("batch", Set.of("Job"), "spec.template.spec"),
            FieldKind.of("batch", Set.of("CronJob"), "spec.jobTemplate.spec.template.spec"),
            FieldKind.of(
                    "leaderworkerset.x-k8s.io",
                    Set.of("LeaderWorkerSet"),
                    "spec.leaderWorkerTemplate.leaderTemplate.spec",
                    "spec.leaderWorkerTemplate.workerTemplate.spec"),
            FieldKind.of(
                    KSERVE,
                    Set.of("LLMInferenceService", "LLMInferenceServiceConfig"),
                    "spec.template",
                    "spec.worker",
                    "spec.prefill.template",
                    "spec.prefill.worker",
                    "spec.router.scheduler.template"),
            new InferenceServiceKind(),
            FieldKind.of(KSERVE, Set.of("ServingRuntime", "ClusterServingRuntime"), "spec", "spec.workerSpec"),
            new UnknownKind());

    private WorkloadKinds() {}

    /** The pod specifications of an object. */
    public static List<PodTemplate> podTemplates(KubernetesObject object) {
        return ALL.stream()
                .filter(k -> k.describes(object))
                .findFirst()
                .map(k -> k.podTemplates(object))
                .orElse(List.of());
    }

    /** Whether an object is of a kind of the catalogue, so that it runs pods whatever it looks like. */
    public static boolean isKnown(KubernetesObject object) {
        return ALL.stream().limit(ALL.size() - 1L).anyMatch(k -> k.describes(object));
    }

    /** All kinds. */
    public static List<WorkloadKind> all() {
        return ALL;
    }
}
