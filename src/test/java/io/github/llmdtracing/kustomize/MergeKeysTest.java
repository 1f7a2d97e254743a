package io.github.llmdtracing.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code kubectl kustomize} was seen to merge, and by which key, and what not. */
class MergeKeysTest {
    private static FieldSchema at(String apiVersion, String kind, String path) {
        FieldSchema schema = MergeKeys.object(apiVersion, kind);
        for (String field : path.split("[.]")) {
            schema = schema.field(field);
        }
        return schema;
    }

    @ParameterizedTest
    @CsvSource({
        "v1, Pod, spec.containers, name",
        "v1, Pod, spec.initContainers.ports, containerPort protocol",
        "v1, Pod, spec.ephemeralContainers.env, name",
        "v1, Pod, spec.containers.volumeMounts, mountPath",
        "v1, Pod, spec.containers.volumeDevices, devicePath",
        "v1, Pod, spec.hostAliases, ip",
        "v1, Pod, spec.imagePullSecrets, name",
        "v1, Pod, spec.volumes, name",
        "v1, Pod, spec.volumes.ephemeral.volumeClaimTemplate.metadata.ownerReferences, uid",
        "v1, Pod, spec.topologySpreadConstraints, topologyKey whenUnsatisfiable",
        "v1, Pod, status.podIPs, ip",
        "v1, PodTemplate, template.spec.containers.env, name",
        "v1, ReplicationController, spec.template.spec.containers, name",
        "v1, Service, spec.ports, port protocol",
        "v1, ServiceAccount, secrets, name",
        "v1, Node, status.addresses, type",
        "apps/v1, Deployment, spec.template.spec.containers, name",
        "apps/v1, StatefulSet, spec.template.metadata.ownerReferences, uid",
        "apps/v1, DaemonSet, status.conditions, type",
        "batch/v1, Job, spec.template.spec.containers, name",
        "batch/v1, CronJob, spec.jobTemplate.spec.template.spec.containers, name",
        "storage.k8s.io/v1, CSINode, spec.drivers, name",
        "admissionregistration.k8s.io/v1, MutatingWebhookConfiguration, webhooks, name",
        "authorization.k8s.io/v1, SubjectAccessReview, metadata.ownerReferences, uid"
    })
    void mergesBy(String apiVersion, String kind, String path, String keys) {
        FieldSchema schema = at(apiVersion, kind, path);
        assertThat(schema.merges()).isTrue();
        assertThat(schema.keys()).isEqualTo(List.of(keys.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "v1, Pod, spec.tolerations",
        "v1, Pod, spec.readinessGates",
        "v1, Pod, spec.containers.args",
        "v1, Pod, spec.containers.envFrom",
        "v1, Pod, spec.ephemeralContainers.ports",
        "v1, Pod, spec.volumes.projected.sources",
        "v1, ServiceAccount, imagePullSecrets",
        "apps/v1, StatefulSet, spec.volumeClaimTemplates",
        "apps/v1, Deployment, spec.template.status.conditions",
        "batch/v1, CronJob, spec.jobTemplate.status.conditions",
        "rbac.authorization.k8s.io/v1, Role, rules",
        "autoscaling/v2beta2, HorizontalPodAutoscaler, status.conditions"
    })
    void replaces(String apiVersion, String kind, String path) {
        assertThat(at(apiVersion, kind, path).merges()).isFalse();
    }

    @Test
    void finalizersAreASetInEveryKindThatIsKnown() {
        FieldSchema finalizers = at("v1", "ConfigMap", "metadata.finalizers");
        assertThat(finalizers.merges()).isTrue();
        assertThat(finalizers.keys()).isEmpty();
    }

    @Test
    void whatCameAfterThatSchemaIsNotKnown() {
        assertThat(at("v1", "Pod", "spec.resourceClaims").merges()).isFalse();
        assertThat(MergeKeys.object("autoscaling/v2", "HorizontalPodAutoscaler").isKnown())
                .isFalse();
        assertThat(MergeKeys.object("v1", "Deployment").isKnown()).isFalse();
    }
}
