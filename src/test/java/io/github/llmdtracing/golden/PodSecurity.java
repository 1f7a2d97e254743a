package io.github.llmdtracing.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The Pod Security Standard "restricted" (Kubernetes, concepts/security/pod-security-standards), as far as generated pods can break it.
 *
 * @param pod the security context of the pod
 * @param container that of its container
 * @param volumes the volumes of the pod
 */
record PodSecurity(Map<String, Object> pod, Map<String, Object> container, List<Map<String, Object>> volumes) {
    private static final Set<String> VOLUMES = Set.of("configMap", "secret", "emptyDir", "projected", "downwardAPI");

    static PodSecurity of(Map<String, Object> object) {
        Map<String, Object> spec = Tree.map(object, "spec");
        if (object.get("kind").equals("OpenTelemetryCollector")) {
            return new PodSecurity(
                    Tree.map(spec, "podSecurityContext"),
                    Tree.map(spec, "securityContext"),
                    Tree.maps(spec, "volumes"));
        }
        Map<String, Object> pod = Tree.map(Tree.map(spec, "template"), "spec");
        List<Map<String, Object>> containers = Tree.maps(pod, "containers");
        assertThat(containers).hasSize(1);
        return new PodSecurity(
                Tree.map(pod, "securityContext"),
                Tree.map(containers.get(0), "securityContext"),
                Tree.maps(pod, "volumes"));
    }

    void requireRestricted() {
        assertThat(pod).containsEntry("runAsNonRoot", true).doesNotContainKey("runAsUser");
        assertThat(Tree.map(pod, "seccompProfile")).containsEntry("type", "RuntimeDefault");
        assertThat(container)
                .containsEntry("allowPrivilegeEscalation", false)
                .containsEntry("readOnlyRootFilesystem", true)
                .doesNotContainKey("privileged");
        assertThat(Tree.map(container, "capabilities"))
                .containsEntry("drop", List.of("ALL"))
                .hasSize(1);
        assertThat(volumes).allSatisfy(v -> assertThat(v.keySet()).hasSize(2).anyMatch(VOLUMES::contains));
    }
}
