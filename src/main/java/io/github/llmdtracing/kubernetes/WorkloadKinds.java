package io.github.llmdtracing.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The catalogue of kinds, in the order in which they are asked; the last one takes anything. */
public final class WorkloadKinds {
    private static final String KSERVE = LanguageModelServices.GROUP;

    private static final List<WorkloadKind> KNOWN = List.of(
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
                    Set.of(LanguageModelServices.SERVICE, LanguageModelServices.CONFIG),
                    "spec.template",
                    "spec.worker",
                    "spec.prefill.template",
                    "spec.prefill.worker",
                    "spec.router.scheduler.template"),
            new InferenceServiceKind(),
            FieldKind.of(KSERVE, Set.of("ServingRuntime", "ClusterServingRuntime"), "spec", "spec.workerSpec"),
            FieldKind.of("serving.knative.dev", Set.of("Service", "Configuration"), "spec.template.spec"));

    private static final List<WorkloadKind> ALL =
            Stream.concat(KNOWN.stream(), Stream.of(new UnknownKind())).toList();

    /** Kinds that run nothing themselves, by their groups: they are many, or what looks like containers in them is values of a chart. */
    private static final Map<String, Set<String>> WITHOUT_PODS = Map.of(
            "", Set.of("ConfigMap", "Namespace", "Secret", "Service", "ServiceAccount"),
            "rbac.authorization.k8s.io", Set.of("Role", "RoleBinding", "ClusterRole", "ClusterRoleBinding"),
            "helm.toolkit.fluxcd.io", Set.of("HelmRelease"),
            "argoproj.io", Set.of("Application", "ApplicationSet", "AppProject"),
            "helm.cattle.io", Set.of("HelmChart", "HelmChartConfig"),
            "helm.crossplane.io", Set.of("Release"));

    private WorkloadKinds() {}

    static List<PodTemplate> podTemplates(KubernetesObject object) {
        return runsNothing(object) ? List.of() : search(object);
    }

    static boolean runsNothing(KubernetesObject object) {
        return WITHOUT_PODS.getOrDefault(object.group(), Set.of()).contains(object.kind());
    }

    private static List<PodTemplate> search(KubernetesObject object) {
        return ALL.stream()
                .filter(k -> k.describes(object))
                .findFirst()
                .map(k -> List.copyOf(k.podTemplates(object)))
                .orElse(List.of());
    }

    /** Whether an object is of a kind of the catalogue that runs pods, whatever it looks like. */
    public static boolean isKnown(KubernetesObject object) {
        return KNOWN.stream().anyMatch(k -> k.describes(object));
    }

    /** All kinds. */
    public static List<WorkloadKind> all() {
        return ALL;
    }
}
