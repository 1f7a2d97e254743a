package io.github.llmdtracing.kustomize;

import java.util.Map;

/**
 * Which fields the transformers write where nothing else is said (kubernetes-sigs/kustomize,
 * api/internal/konfig/builtinpluginconsts @v5.5). A star: the field is made where it is missing.
 */
final class DefaultConfig {
    private static final String TEMPLATE_LABELS = """
            metadata/labels*
            spec/template/metadata/labels* ReplicationController.v1
            spec/template/metadata/labels* Deployment
            spec/template/metadata/labels* ReplicaSet
            spec/template/metadata/labels* DaemonSet
            spec/template/metadata/labels* StatefulSet..apps
            spec/volumeClaimTemplates[]/metadata/labels* StatefulSet..apps
            spec/template/metadata/labels* Job..batch
            spec/jobTemplate/metadata/labels* CronJob..batch
            spec/jobTemplate/spec/template/metadata/labels* CronJob..batch""";

    private static final String AFFINITY = """
            podAffinity/preferredDuringSchedulingIgnoredDuringExecution/podAffinityTerm
            podAffinity/requiredDuringSchedulingIgnoredDuringExecution
            podAntiAffinity/preferredDuringSchedulingIgnoredDuringExecution/podAffinityTerm
            podAntiAffinity/requiredDuringSchedulingIgnoredDuringExecution""";

    private static final String SELECTORS = """
            spec/selector* Service.v1
            spec/selector* ReplicationController.v1
            spec/selector/matchLabels* Deployment
            spec/selector/matchLabels* ReplicaSet
            spec/selector/matchLabels* DaemonSet
            spec/selector/matchLabels* StatefulSet..apps
            spec/template/spec/topologySpreadConstraints/labelSelector/matchLabels Deployment..apps
            spec/template/spec/topologySpreadConstraints/labelSelector/matchLabels StatefulSet..apps
            spec/selector/matchLabels Job..batch
            spec/jobTemplate/spec/selector/matchLabels CronJob..batch
            spec/selector/matchLabels PodDisruptionBudget..policy
            spec/podSelector/matchLabels NetworkPolicy..networking.k8s.io
            spec/ingress/from/podSelector/matchLabels NetworkPolicy..networking.k8s.io
            spec/egress/to/podSelector/matchLabels NetworkPolicy..networking.k8s.io
            """;

    private static final String ANNOTATIONS = """
            metadata/annotations*
            spec/template/metadata/annotations* ReplicationController.v1
            spec/template/metadata/annotations* Deployment
            spec/template/metadata/annotations* ReplicaSet
            spec/template/metadata/annotations* DaemonSet
            spec/template/metadata/annotations* StatefulSet
            spec/template/metadata/annotations* Job..batch
            spec/jobTemplate/metadata/annotations* CronJob..batch
            spec/jobTemplate/spec/template/metadata/annotations* CronJob..batch""";

    private static final String NAMESPACES = """
            metadata/name* Namespace
            spec/service/namespace* APIService..apiregistration.k8s.io
            spec/conversion/webhook/clientConfig/service/namespace CustomResourceDefinition..apiextensions.k8s.io""";

    private static final String IMAGES = """
            spec/containers[]/image*
            spec/initContainers[]/image*
            spec/template/spec/containers[]/image*
            spec/template/spec/initContainers[]/image*""";

    private static final String REPLICAS = """
            spec/replicas* Deployment
            spec/replicas* ReplicationController
            spec/replicas* ReplicaSet
            spec/replicas* StatefulSet""";

    /** All of it. */
    static final TransformerConfig ALL = new TransformerConfig(
            Map.of(
                    "namePrefix", FieldSpecs.parse("metadata/name"),
                    "nameSuffix", FieldSpecs.parse("metadata/name"),
                    "namespace", FieldSpecs.parse(NAMESPACES),
                    "commonLabels",
                            FieldSpecs.parse(
                                    SELECTORS + affinity("Deployment") + affinity("StatefulSet") + TEMPLATE_LABELS),
                    "templateLabels", FieldSpecs.parse(TEMPLATE_LABELS),
                    "commonAnnotations", FieldSpecs.parse(ANNOTATIONS),
                    "images", FieldSpecs.parse(IMAGES),
                    "replicas", FieldSpecs.parse(REPLICAS)),
            NameReference.sorted(DefaultNameReferences.ALL));

    private DefaultConfig() {}

    private static String affinity(String kind) {
        return AFFINITY.lines()
                .map(p -> "spec/template/spec/affinity/" + p + "/labelSelector/matchLabels " + kind + "..apps\n")
                .reduce("", String::concat);
    }
}
