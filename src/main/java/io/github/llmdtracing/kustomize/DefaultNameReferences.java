package io.github.llmdtracing.kustomize;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The references that kustomize knows (kubernetes-sigs/kustomize, api/internal/konfig/builtinpluginconsts/namereference.go @v5.5). A
 * line is a field and what it is a field of; {@code {pods}} stands for every kind that has pods.
 */
final class DefaultNameReferences {
    private static final Map<String, String> PODS = Map.of(
            "Pod", "spec",
            "PodTemplate", "template/spec",
            "Deployment", "spec/template/spec",
            "ReplicaSet", "spec/template/spec",
            "DaemonSet", "spec/template/spec",
            "StatefulSet", "spec/template/spec",
            "Job", "spec/template/spec",
            "CronJob", "spec/jobTemplate/spec/template/spec");

    private static final Map<String, String> ACCOUNTED_PODS = Map.of(
            "Pod", "spec",
            "StatefulSet", "spec/template/spec",
            "Deployment", "spec/template/spec",
            "ReplicationController", "spec/template/spec",
            "CronJob", "spec/jobTemplate/spec/template/spec",
            "Job", "spec/template/spec",
            "DaemonSet", "spec/template/spec");

    private static final String SCALED = "spec/scaleTargetRef/name HorizontalPodAutoscaler";

    private static final String CONFIG_MAPS = """
            volumes/configMap/name {pods}
            containers/env/valueFrom/configMapKeyRef/name {pods}
            initContainers/env/valueFrom/configMapKeyRef/name {pods}
            containers/envFrom/configMapRef/name {pods}
            initContainers/envFrom/configMapRef/name {pods}
            volumes/projected/sources/configMap/name {pods}
            spec/configSource/configMap Node
            rules/resourceNames Role
            rules/resourceNames ClusterRole
            metadata/annotations/nginx.ingress.kubernetes.io\\/fastcgi-params-configmap Ingress""";

    private static final String SECRETS = """
            volumes/secret/secretName {pods}
            containers/env/valueFrom/secretKeyRef/name {pods}
            initContainers/env/valueFrom/secretKeyRef/name {pods}
            containers/envFrom/secretRef/name {pods}
            initContainers/envFrom/secretRef/name {pods}
            imagePullSecrets/name {pods}
            volumes/projected/sources/secret/name {pods}
            spec/tls/secretName Ingress
            metadata/annotations/ingress.kubernetes.io\\/auth-secret Ingress
            metadata/annotations/nginx.ingress.kubernetes.io\\/auth-secret Ingress
            metadata/annotations/nginx.ingress.kubernetes.io\\/auth-tls-secret Ingress
            imagePullSecrets/name ServiceAccount
            parameters/secretName StorageClass
            parameters/adminSecretName StorageClass
            parameters/userSecretName StorageClass
            parameters/secretRef StorageClass
            rules/resourceNames Role
            rules/resourceNames ClusterRole
            spec/template/spec/containers/env/valueFrom/secretKeyRef/name Service.v1.serving.knative.dev
            spec/azureFile/secretName PersistentVolume""";

    private static final String SERVICES = """
            spec/serviceName StatefulSet..apps
            spec/rules/http/paths/backend/serviceName Ingress
            spec/backend/serviceName Ingress
            spec/rules/http/paths/backend/service/name Ingress
            spec/defaultBackend/service/name Ingress
            spec/service/name APIService..apiregistration.k8s.io
            webhooks/clientConfig/service ValidatingWebhookConfiguration..admissionregistration.k8s.io
            webhooks/clientConfig/service MutatingWebhookConfiguration..admissionregistration.k8s.io""";

    private static final String CLUSTER_ROLES = """
            roleRef/name RoleBinding..rbac.authorization.k8s.io
            roleRef/name ClusterRoleBinding..rbac.authorization.k8s.io""";

    private static final String ACCOUNTS = """
            subjects RoleBinding..rbac.authorization.k8s.io
            subjects ClusterRoleBinding..rbac.authorization.k8s.io
            serviceAccountName {pods}""";

    private static final String VOLUMES = """
            spec/volumeName PersistentVolumeClaim
            rules/resourceNames ClusterRole""";

    private static final String STORAGE = """
            spec/storageClassName PersistentVolume
            spec/storageClassName PersistentVolumeClaim
            spec/volumeClaimTemplates/spec/storageClassName StatefulSet""";

    /** All of them. */
    static final List<NameReference> ALL = List.of(
            of("Deployment", SCALED, Map.of()),
            of("ReplicationController", SCALED, Map.of()),
            of("ReplicaSet", SCALED, Map.of()),
            of("StatefulSet", SCALED, Map.of()),
            of("ConfigMap.v1", CONFIG_MAPS, PODS),
            of("Secret.v1", SECRETS, PODS),
            of("Service.v1", SERVICES, Map.of()),
            of("Role..rbac.authorization.k8s.io", "roleRef/name RoleBinding..rbac.authorization.k8s.io", Map.of()),
            of("ClusterRole..rbac.authorization.k8s.io", CLUSTER_ROLES, Map.of()),
            of("ServiceAccount.v1", ACCOUNTS, ACCOUNTED_PODS),
            of("PersistentVolumeClaim.v1", "volumes/persistentVolumeClaim/claimName {pods}", ACCOUNTED_PODS),
            of("PersistentVolume.v1", VOLUMES, Map.of()),
            of("StorageClass.v1.storage.k8s.io", STORAGE, Map.of()),
            of("PriorityClass.v1.scheduling.k8s.io", "priorityClassName {pods}", ACCOUNTED_PODS),
            of("IngressClass.v1.networking.k8s.io/v1", "spec/ingressClassName Ingress", Map.of()),
            of(
                    "ValidatingAdmissionPolicy..admissionregistration.k8s.io",
                    "spec/policyName ValidatingAdmissionPolicyBinding..admissionregistration.k8s.io",
                    Map.of()));

    private DefaultNameReferences() {}

    private static NameReference of(String target, String lines, Map<String, String> pods) {
        Gvk gvk = FieldSpecs.parse("x " + target).list().get(0).gvk();
        String expanded = lines.lines().flatMap(l -> expand(l, pods)).collect(Collectors.joining("\n"));
        return new NameReference(gvk, FieldSpecs.parse(expanded));
    }

    private static Stream<String> expand(String line, Map<String, String> pods) {
        String path = line.replace(" {pods}", "");
        return path.equals(line)
                ? Stream.of(line)
                : pods.keySet().stream().sorted().map(kind -> pods.get(kind) + "/" + path + " " + kind);
    }
}
