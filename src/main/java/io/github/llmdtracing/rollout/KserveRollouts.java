package io.github.llmdtracing.rollout;

import io.github.llmdtracing.kubernetes.Accelerators;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What KServe's kinds say of their pods: how many of which template (kserve v0.20.0, pkg/apis/serving/v1alpha2,
 * llm_inference_service_types.go: WorkloadSpec has replicas or, as of commit 01b1241, scaling, whose minReplicas is 1 by default and whose
 * wva.keda.idleReplicaCount is below that; SchedulerSpec has replicas). Their {@code spec.tracing} is written into every template by the
 * controller (pkg/controller/v1alpha2/llmisvc/tracing.go).
 */
final class KserveRollouts {
    private static final String GROUP = "serving.kserve.io";
    private static final Set<String> REPLICATED =
            Set.of("spec.template", "spec.prefill.template", "spec.router.scheduler.template");
    /** Kinds that services take their pods from: how many do, stands elsewhere. */
    private static final Set<String> SHARED =
            Set.of("LLMInferenceServiceConfig", "ServingRuntime", "ClusterServingRuntime");

    private KserveRollouts() {}

    static boolean isKserve(KubernetesObject object) {
        return object.group().equals(GROUP);
    }

    static boolean tracingDiffers(ObjectRollouts change) {
        return isKserve(change.after()) && !SameNode.of(tracing(change.before()), tracing(change.after()));
    }

    private static Optional<YamlMapping> tracing(KubernetesObject object) {
        return object.node().mapping("spec", "tracing");
    }

    /** A service that has no template of its own runs those of presets. */
    static List<Rollout> tracingAlone(ObjectRollouts change) {
        return tracingDiffers(change)
                ? List.of(change.rollout("", replicas(change.after(), "spec.template"), 1, Accelerators.UNKNOWN))
                : List.of();
    }

    static ReplicaCount replicas(KubernetesObject object, String template) {
        if (SHARED.contains(object.kind())) {
            return ReplicaCount.unknown("those of the services that use it");
        }
        String parent = template.substring(0, Math.max(0, template.lastIndexOf('.')));
        Optional<YamlMapping> workload = object.node().mapping(parent.split("\\."));
        boolean groups = workload.flatMap(p -> p.mapping("worker")).isPresent();
        return REPLICATED.contains(template) && !groups
                ? workload.flatMap(w -> w.mapping("scaling"))
                        .map(s -> scaled(s, parent + ".scaling"))
                        .orElseGet(() -> Replicas.own(object, parent, ""))
                : ReplicaCount.unknown("the controller decides");
    }

    private static ReplicaCount scaled(YamlMapping scaling, String path) {
        Optional<Long> idle = scaling.mapping("wva", "keda").flatMap(k -> number(k, "idleReplicaCount", ""));
        Optional<Long> least = idle.or(() -> number(scaling, "minReplicas", "1"));
        Optional<Long> most = number(scaling, "maxReplicas", "");
        return least.isPresent() && most.isPresent()
                ? ReplicaCount.between(least.get(), most.get(), path)
                : ReplicaCount.unknown(path);
    }

    private static Optional<Long> number(YamlMapping mapping, String key, String otherwise) {
        return Share.of(Optional.of(mapping), key, otherwise)
                .filter(s -> !s.isPercentage())
                .map(Share::number);
    }
}
