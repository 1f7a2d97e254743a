package io.github.llmdtracing.deployment;

import io.github.llmdtracing.cluster.ClusterObject;
import io.github.llmdtracing.cluster.ObjectKey;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The kinds of object that are generated, in the order in which they are applied; they are deleted the other way round. */
public enum DeployedKind {
    /** Whom pods run as. */
    SERVICE_ACCOUNT("v1", "ServiceAccount"),
    /** Rights in a namespace. */
    ROLE("rbac.authorization.k8s.io/v1", "Role"),
    /** Who has them. */
    ROLE_BINDING("rbac.authorization.k8s.io/v1", "RoleBinding"),
    /** Rights everywhere. */
    CLUSTER_ROLE("rbac.authorization.k8s.io/v1", "ClusterRole"),
    /** Who has those. */
    CLUSTER_ROLE_BINDING("rbac.authorization.k8s.io/v1", "ClusterRoleBinding"),
    /** Configuration. */
    CONFIG_MAP("v1", "ConfigMap"),
    /** Who may send. */
    NETWORK_POLICY("networking.k8s.io/v1", "NetworkPolicy"),
    /** Addresses. */
    SERVICE("v1", "Service"),
    /** Pods. */
    DEPLOYMENT("apps/v1", "Deployment"),
    /** Pods with names of their own. */
    STATEFUL_SET("apps/v1", "StatefulSet"),
    /** How many pods. */
    AUTOSCALER("autoscaling/v2", "HorizontalPodAutoscaler"),
    /** How few pods. */
    DISRUPTION_BUDGET("policy/v1", "PodDisruptionBudget"),
    /** A collector for the operator. */
    OPEN_TELEMETRY_COLLECTOR("opentelemetry.io/v1beta1", "OpenTelemetryCollector");

    private final String apiVersion;
    private final String kind;

    DeployedKind(String apiVersion, String kind) {
        this.apiVersion = apiVersion;
        this.kind = kind;
    }

    /** As in {@code apps/v1}. */
    public String apiVersion() {
        return apiVersion;
    }

    /** As in {@code Deployment}. */
    public String kind() {
        return kind;
    }

    /** The kind of an object; none where it is of another one. */
    static Optional<DeployedKind> of(ObjectKey key) {
        return Arrays.stream(values())
                .filter(k -> k.kind.equals(key.kind()) && k.apiVersion.equals(key.apiVersion()))
                .findFirst();
    }

    /** Objects as they are applied: what others need comes first. Kinds that are not generated come in between, before pods. */
    static List<ClusterObject> ordered(List<ClusterObject> objects) {
        return objects.stream()
                .sorted(Comparator.<ClusterObject>comparingInt(o -> rank(o.key()))
                        .thenComparing(ClusterObject::name))
                .toList();
    }

    private static int rank(ObjectKey key) {
        if (key.kind().equals("Namespace") || key.kind().equals("CustomResourceDefinition")) {
            return -1;
        }
        List<DeployedKind> order = List.of(values());
        return order.indexOf(of(key).orElse(SERVICE));
    }
}
