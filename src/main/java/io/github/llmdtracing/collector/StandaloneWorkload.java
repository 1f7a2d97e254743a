package io.github.llmdtracing.collector;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.ContainerPortBuilder;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServicePortBuilder;
import io.fabric8.kubernetes.api.model.ServiceSpecBuilder;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpecBuilder;
import io.github.llmdtracing.yaml.NewYamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A workload as a Deployment, with its configuration, its Service and its ServiceAccount.
 *
 * @param workload what runs
 * @param metadata where
 */
record StandaloneWorkload(Workload workload, Metadata metadata) {
    private static final String CONFIG = "config";
    private static final String DIRECTORY = "/etc/otel";
    private static final String FILE = "config.yaml";

    List<Manifest> manifests() {
        List<Manifest> manifests = new ArrayList<>(List.of(config(), account(), deployment(), service()));
        manifests.addAll(new PodAccess(workload, metadata).manifests());
        manifests.addAll(new Availability(workload, metadata).manifests());
        manifests.addAll(new Isolation(workload, metadata).manifests());
        return manifests;
    }

    private String configName() {
        return workload.name() + "-config";
    }

    private String configText() {
        return NewYamlText.generated(workload.config());
    }

    private Manifest config() {
        return Manifest.of(
                CONFIG,
                "",
                new ConfigMapBuilder()
                        .withMetadata(metadata.of(configName(), workload))
                        .withData(Map.of(FILE, configText()))
                        .build());
    }

    private Manifest account() {
        return Manifest.of(
                "service-account",
                "",
                new ServiceAccountBuilder()
                        .withMetadata(metadata.of(workload.name(), workload))
                        .withAutomountServiceAccountToken(false)
                        .build());
    }

    private Manifest deployment() {
        return Manifest.of(
                "deployment",
                workload.role(),
                new DeploymentBuilder()
                        .withMetadata(metadata.of(workload.name(), workload))
                        .withSpec(deploymentSpec().build())
                        .build());
    }

    private DeploymentSpecBuilder deploymentSpec() {
        DeploymentSpecBuilder spec = new DeploymentSpecBuilder()
                .withSelector(Metadata.podsOf(workload.name()))
                .withNewTemplate()
                .withNewMetadata()
                .withLabels(Metadata.labels(workload))
                // With another configuration the pods are others, so that they read it.
                .withAnnotations(Map.of("llmd-tracing/config", new Fingerprint(configText()).text()))
                .endMetadata()
                .withSpec(pod())
                .endTemplate();
        // Where an autoscaler decides, a number here would be set back by every apply.
        boolean scaled = workload.provision().mostReplicas().isPresent();
        return scaled ? spec : spec.withReplicas(workload.provision().replicas());
    }

    private PodSpec pod() {
        PodParts parts = new PodParts(workload);
        PodSpecBuilder pod = new PodSpecBuilder()
                .withServiceAccountName(workload.name())
                .withAutomountServiceAccountToken(workload.attributes() != KubernetesAttributes.NONE)
                .withSecurityContext(PodParts.podSecurity())
                .withContainers(container(parts))
                .withVolumes(parts.certificates())
                .withTopologySpreadConstraints(parts.spread());
        parts.graceSeconds().ifPresent(pod::withTerminationGracePeriodSeconds);
        return pod.addToVolumes(
                        0,
                        new VolumeBuilder()
                                .withName(CONFIG)
                                .withNewConfigMap()
                                .withName(configName())
                                .endConfigMap()
                                .build())
                .build();
    }

    private Container container(PodParts parts) {
        List<VolumeMount> mounts = Stream.concat(
                        Stream.of(PodParts.readOnly(CONFIG, DIRECTORY)), parts.certificateMounts().stream())
                .toList();
        ContainerBuilder container = new ContainerBuilder()
                .withName(workload.name())
                .withImage(workload.image())
                .withArgs("--config=" + DIRECTORY + "/" + FILE)
                .withEnv(parts.variables())
                .withPorts(parts.ports().stream()
                        .map(StandaloneWorkload::containerPort)
                        .toList())
                .withSecurityContext(PodParts.containerSecurity())
                .withVolumeMounts(mounts);
        parts.resources().ifPresent(container::withResources);
        if (workload.provision().probes()) {
            container.withReadinessProbe(probe(5)).withLivenessProbe(probe(15));
        }
        return container.build();
    }

    private static Probe probe(int seconds) {
        return new ProbeBuilder()
                .withNewHttpGet()
                .withPath("/")
                .withNewPort(Port.HEALTH.name())
                .endHttpGet()
                .withPeriodSeconds(seconds)
                .build();
    }

    private static ContainerPort containerPort(Port port) {
        return new ContainerPortBuilder()
                .withName(port.name())
                .withContainerPort(port.number())
                .build();
    }

    private Manifest service() {
        return Manifest.of(
                "service",
                "",
                new ServiceBuilder()
                        .withMetadata(metadata.of(workload.service(), workload))
                        .withSpec(serviceSpec().build())
                        .build());
    }

    private ServiceSpecBuilder serviceSpec() {
        Stream<Port> own =
                Stream.of(Port.METRICS).filter(p -> workload.provision().ownMetrics());
        ServiceSpecBuilder spec = new ServiceSpecBuilder()
                .withSelector(Metadata.podLabels(workload.name()))
                .withPorts(Stream.concat(workload.ports().stream(), own)
                        .map(StandaloneWorkload::servicePort)
                        .toList());
        return workload.headless() ? spec.withClusterIP("None") : spec;
    }

    private static ServicePort servicePort(Port port) {
        ServicePortBuilder builder = new ServicePortBuilder()
                .withName(port.name())
                .withPort(port.number())
                .withNewTargetPort(port.name());
        return (port.isGrpc() ? builder.withAppProtocol("grpc") : builder).build();
    }
}
