package io.github.llmdtracing.collector;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBindingBuilder;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBuilder;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.PolicyRuleBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBindingBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleRef;
import io.fabric8.kubernetes.api.model.rbac.RoleRefBuilder;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import io.fabric8.kubernetes.api.model.rbac.SubjectBuilder;
import java.util.List;

/**
 * The right to read pods, for a collector that says which pod sent a span (opentelemetry-collector-contrib 0.159.0,
 * processor/k8sattributesprocessor/README.md).
 *
 * @param workload the collector
 * @param metadata where it is
 */
record PodAccess(Workload workload, Metadata metadata) {
    private static final String CONCERN = "rbac";
    private static final String API_GROUP = "rbac.authorization.k8s.io";
    private static final List<String> READ = List.of("get", "watch", "list");

    List<Manifest> manifests() {
        return switch (workload.attributes()) {
            case NONE -> List.of();
            case NAMESPACE -> inNamespace();
            case CLUSTER -> inCluster();
        };
    }

    private List<Manifest> inNamespace() {
        ObjectMeta name = metadata.of(workload.name(), workload);
        return List.of(
                Manifest.of(
                        CONCERN,
                        "Which pod sent a span: the collector reads those of its namespace.",
                        new RoleBuilder()
                                .withMetadata(name)
                                .withRules(rule("", "pods"), rule("apps", "replicasets"))
                                .build()),
                Manifest.of(
                        CONCERN,
                        "",
                        new RoleBindingBuilder()
                                .withMetadata(name)
                                .withRoleRef(role("Role", name))
                                .withSubjects(account())
                                .build()));
    }

    private List<Manifest> inCluster() {
        // Of the whole cluster, so the namespace is part of the name.
        ObjectMeta name = metadata.ofCluster(metadata.namespace().orElse("") + "-" + workload.name(), workload);
        return List.of(
                Manifest.of(
                        CONCERN,
                        "Which pod sent a span: the collector reads those of all namespaces.",
                        new ClusterRoleBuilder()
                                .withMetadata(name)
                                .withRules(rule("", "pods", "namespaces"), rule("apps", "replicasets"))
                                .build()),
                Manifest.of(
                        CONCERN,
                        "",
                        new ClusterRoleBindingBuilder()
                                .withMetadata(name)
                                .withRoleRef(role("ClusterRole", name))
                                .withSubjects(account())
                                .build()));
    }

    private static PolicyRule rule(String group, String... resources) {
        return new PolicyRuleBuilder()
                .withApiGroups(group)
                .withResources(resources)
                .withVerbs(READ)
                .build();
    }

    private static RoleRef role(String kind, ObjectMeta name) {
        return new RoleRefBuilder()
                .withApiGroup(API_GROUP)
                .withKind(kind)
                .withName(name.getName())
                .build();
    }

    private Subject account() {
        return new SubjectBuilder()
                .withKind("ServiceAccount")
                .withName(workload.name())
                .withNamespace(metadata.namespace().orElse(""))
                .build();
    }
}
