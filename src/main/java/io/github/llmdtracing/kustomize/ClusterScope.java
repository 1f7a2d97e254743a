package io.github.llmdtracing.kustomize;

import java.util.Map;
import java.util.Set;

/**
 * The types of which kustomize knows that they belong to no namespace (kubernetes-sigs/kustomize, kyaml/openapi/openapi.go @v5.5,
 * from the schema of Kubernetes 1.21).
 */
final class ClusterScope {
    private static final Map<String, Set<String>> KINDS = Map.ofEntries(
            Map.entry("/v1", Set.of("ComponentStatus", "Namespace", "Node", "NodeProxyOptions", "PersistentVolume")),
            Map.entry(
                    "admissionregistration.k8s.io",
                    Set.of("MutatingWebhookConfiguration", "ValidatingWebhookConfiguration")),
            Map.entry("apiextensions.k8s.io", Set.of("CustomResourceDefinition")),
            Map.entry("apiregistration.k8s.io", Set.of("APIService")),
            Map.entry("certificates.k8s.io", Set.of("CertificateSigningRequest")),
            Map.entry("flowcontrol.apiserver.k8s.io/v1beta1", Set.of("FlowSchema", "PriorityLevelConfiguration")),
            Map.entry("networking.k8s.io", Set.of("IngressClass")),
            Map.entry("node.k8s.io", Set.of("RuntimeClass")),
            Map.entry("policy/v1beta1", Set.of("PodSecurityPolicy")),
            Map.entry("rbac.authorization.k8s.io", Set.of("ClusterRole", "ClusterRoleBinding")),
            Map.entry("scheduling.k8s.io", Set.of("PriorityClass")),
            Map.entry("storage.k8s.io", Set.of("CSIDriver", "CSINode", "StorageClass", "VolumeAttachment")));

    /** Those of the groups above that are given without a version. */
    private static final Set<String> VERSIONS = Set.of("v1", "v1beta1");

    private ClusterScope() {}

    static boolean contains(Gvk gvk) {
        boolean inGroup = VERSIONS.contains(gvk.version()) && kinds(gvk.group()).contains(gvk.kind());
        return inGroup || kinds(gvk.group() + "/" + gvk.version()).contains(gvk.kind());
    }

    private static Set<String> kinds(String key) {
        return KINDS.getOrDefault(key, Set.of());
    }
}
