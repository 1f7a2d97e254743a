package io.github.llmdtracing.kustomize;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lists that kustomize merges, and by which keys: {@code x-kubernetes-patch-merge-key}, {@code x-kubernetes-patch-strategy} and
 * {@code x-kubernetes-list-map-keys} of the schema of Kubernetes 1.21.2 (kubernetes-sigs/kustomize, kyaml/openapi/kubernetesapi
 * v1_21_2, built into kustomize 5.5). Types that hold no such list are left out, and so are newer kinds and fields: kustomize does
 * not know them either.
 */
final class MergeKeys {
    /** An object that has only metadata of interest. */
    private static final String OBJECT = "Object";

    private static final String REVIEWS =
            "LocalSubjectAccessReview SelfSubjectAccessReview SelfSubjectRulesReview SubjectAccessReview";

    private static final Map<String, List<String>> KINDS = Map.ofEntries(
            kinds("admissionregistration.k8s.io/v1", "MutatingWebhookConfiguration ValidatingWebhookConfiguration"),
            kinds(
                    "admissionregistration.k8s.io/v1beta1",
                    "MutatingWebhookConfiguration ValidatingWebhookConfiguration"),
            kinds("apiextensions.k8s.io/v1", "CustomResourceDefinition"),
            kinds("apiextensions.k8s.io/v1beta1", "CustomResourceDefinition"),
            kinds("apiregistration.k8s.io/v1", "APIService"),
            kinds("apiregistration.k8s.io/v1beta1", "APIService"),
            kinds("apps/v1", "ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet"),
            kinds("authentication.k8s.io/v1", "TokenRequest TokenReview"),
            kinds("authentication.k8s.io/v1beta1", "TokenReview"),
            kinds("authorization.k8s.io/v1", REVIEWS),
            kinds("authorization.k8s.io/v1beta1", REVIEWS),
            kinds("autoscaling/v1", "HorizontalPodAutoscaler Scale"),
            kinds("autoscaling/v2beta1", "HorizontalPodAutoscaler"),
            kinds("autoscaling/v2beta2", "HorizontalPodAutoscaler"),
            kinds("batch/v1", "CronJob Job"),
            kinds("batch/v1beta1", "CronJob"),
            kinds("certificates.k8s.io/v1", "CertificateSigningRequest"),
            kinds("certificates.k8s.io/v1beta1", "CertificateSigningRequest"),
            kinds("coordination.k8s.io/v1", "Lease"),
            kinds("coordination.k8s.io/v1beta1", "Lease"),
            kinds("discovery.k8s.io/v1", "EndpointSlice"),
            kinds("discovery.k8s.io/v1beta1", "EndpointSlice"),
            kinds("events.k8s.io/v1", "Event"),
            kinds("events.k8s.io/v1beta1", "Event"),
            kinds("extensions/v1beta1", "Ingress"),
            kinds("flowcontrol.apiserver.k8s.io/v1beta1", "FlowSchema PriorityLevelConfiguration"),
            kinds("networking.k8s.io/v1", "Ingress IngressClass NetworkPolicy"),
            kinds("networking.k8s.io/v1beta1", "Ingress IngressClass"),
            kinds("node.k8s.io/v1", "RuntimeClass"),
            kinds("node.k8s.io/v1beta1", "RuntimeClass"),
            kinds("policy/v1", "PodDisruptionBudget"),
            kinds("policy/v1beta1", "Eviction PodDisruptionBudget PodSecurityPolicy"),
            kinds("rbac.authorization.k8s.io/v1", "ClusterRole ClusterRoleBinding Role RoleBinding"),
            kinds("rbac.authorization.k8s.io/v1beta1", "ClusterRole ClusterRoleBinding Role RoleBinding"),
            kinds("scheduling.k8s.io/v1", "PriorityClass"),
            kinds("scheduling.k8s.io/v1beta1", "PriorityClass"),
            kinds("storage.k8s.io/v1", "CSIDriver CSINode StorageClass VolumeAttachment"),
            kinds("storage.k8s.io/v1beta1", "CSIDriver CSINode CSIStorageCapacity StorageClass VolumeAttachment"),
            kinds(
                    "v1",
                    "Binding ComponentStatus ConfigMap Endpoints Event LimitRange Namespace Node PersistentVolume"
                            + " PersistentVolumeClaim Pod PodTemplate ReplicationController ResourceQuota Secret Service"
                            + " ServiceAccount"));

    private static final Map<String, Map<String, FieldSchema>> TYPES = Map.ofEntries(
            object(OBJECT),
            object("MutatingWebhookConfiguration", list("webhooks", "name")),
            object("ValidatingWebhookConfiguration", list("webhooks", "name")),
            object("APIService", value("status", "Status")),
            object("DaemonSet", value("spec", "Template"), value("status", "Status")),
            object("Deployment", value("spec", "Template"), value("status", "Status")),
            object("ReplicaSet", value("spec", "Template"), value("status", "Status")),
            object("StatefulSet", value("spec", "Template"), value("status", "Status")),
            object("ReplicationController", value("spec", "Template"), value("status", "Status")),
            object("Job", value("spec", "Template"), value("status", "Status")),
            object("CronJob", value("spec", "CronJobSpec")),
            object("PodDisruptionBudget", value("status", "Status")),
            object("CSINode", value("spec", "CSINodeSpec")),
            object("ComponentStatus", list("conditions", "type")),
            object("Namespace", value("status", "Status")),
            object("Node", value("spec", "NodeSpec"), value("status", "NodeStatus")),
            object("PersistentVolumeClaim", value("status", "Status")),
            object("Pod", value("spec", "PodSpec"), value("status", "PodStatus")),
            object("PodTemplate", value("template", "PodTemplateSpec")),
            object("Service", value("spec", "ServiceSpec"), value("status", "Status")),
            object("ServiceAccount", list("secrets", "name")),
            type("ObjectMeta", list("finalizers"), list("ownerReferences", "uid")),
            object("PodTemplateSpec", value("spec", "PodSpec")),
            type("Template", value("template", "PodTemplateSpec")),
            object("JobTemplateSpec", value("spec", "Template")),
            type("CronJobSpec", value("jobTemplate", "JobTemplateSpec")),
            type("Status", list("conditions", "type")),
            type("CSINodeSpec", list("drivers", "name")),
            type("NodeSpec", list("podCIDRs")),
            type("NodeStatus", list("addresses", "type"), list("conditions", "type")),
            type("PodStatus", list("conditions", "type"), list("podIPs", "ip")),
            type("ServiceSpec", list("ports", "port", "protocol")),
            type(
                    "PodSpec",
                    list("containers", "name").of("Container"),
                    list("initContainers", "name").of("Container"),
                    list("ephemeralContainers", "name").of("EphemeralContainer"),
                    list("hostAliases", "ip"),
                    list("imagePullSecrets", "name"),
                    list("topologySpreadConstraints", "topologyKey", "whenUnsatisfiable"),
                    list("volumes", "name").of("Volume")),
            type(
                    "Container",
                    list("env", "name"),
                    list("ports", "containerPort", "protocol"),
                    list("volumeDevices", "devicePath"),
                    list("volumeMounts", "mountPath")),
            type(
                    "EphemeralContainer",
                    list("env", "name"),
                    list("volumeDevices", "devicePath"),
                    list("volumeMounts", "mountPath")),
            type("Volume", value("ephemeral", "EphemeralVolume")),
            type("EphemeralVolume", value("volumeClaimTemplate", OBJECT)));

    private MergeKeys() {}

    /** A field of a type, by name. */
    private record Named(String name, FieldSchema schema) {
        private Named of(String type) {
            return new Named(name, new BuiltInSchema(schema.merges(), schema.keys(), type));
        }
    }

    /** What is known of an object; nothing for a custom resource. */
    static FieldSchema object(String apiVersion, String kind) {
        return knows(apiVersion, kind)
                ? BuiltInSchema.of(TYPES.containsKey(kind) ? kind : OBJECT)
                : FieldSchema.UNKNOWN;
    }

    /** Whether a kind is one of those. */
    static boolean knows(String apiVersion, String kind) {
        return KINDS.getOrDefault(apiVersion, List.of()).contains(kind);
    }

    /** What is known of a definition, by its full name, as {@code io.k8s.api.core.v1.PodSpec}. */
    static FieldSchema definition(String name) {
        String type = name.substring(name.lastIndexOf('.') + 1);
        return name.startsWith("io.k8s.api") && TYPES.containsKey(type) ? BuiltInSchema.of(type) : FieldSchema.UNKNOWN;
    }

    /** What is known of a field of a type. */
    static FieldSchema field(String type, String name) {
        return TYPES.getOrDefault(type, Map.of()).getOrDefault(name, FieldSchema.UNKNOWN);
    }

    private static Map.Entry<String, List<String>> kinds(String apiVersion, String kinds) {
        return Map.entry(apiVersion, List.of(kinds.split(" ")));
    }

    private static Map.Entry<String, Map<String, FieldSchema>> object(String kind, Named... fields) {
        return type(
                kind,
                Stream.concat(Stream.of(value("metadata", "ObjectMeta")), Arrays.stream(fields))
                        .toArray(Named[]::new));
    }

    private static Map.Entry<String, Map<String, FieldSchema>> type(String type, Named... fields) {
        return Map.entry(type, Arrays.stream(fields).collect(Collectors.toUnmodifiableMap(Named::name, Named::schema)));
    }

    private static Named value(String name, String type) {
        return new Named(name, BuiltInSchema.of(type));
    }

    private static Named list(String name, String... keys) {
        return new Named(name, new BuiltInSchema(true, List.of(keys), ""));
    }
}
