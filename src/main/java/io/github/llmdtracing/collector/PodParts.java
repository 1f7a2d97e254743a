package io.github.llmdtracing.collector;

import io.fabric8.kubernetes.api.model.Capabilities;
import io.fabric8.kubernetes.api.model.CapabilitiesBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSecurityContextBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContextBuilder;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraintBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the pods of a workload have, whoever makes them. */
record PodParts(Workload workload) {
    List<EnvVar> variables() {
        Stream<EnvVar> memory = workload.provision().resources().stream().map(PodParts::memoryGoal);
        return Stream.concat(memory, workload.variables().stream().map(PodParts::secret))
                .toList();
    }

    private static EnvVar memoryGoal(Resources resources) {
        return new EnvVarBuilder()
                .withName("GOMEMLIMIT")
                .withValue(resources.goMemoryLimit())
                .build();
    }

    private static EnvVar secret(SecretVariable variable) {
        return new EnvVarBuilder()
                .withName(variable.name())
                .withNewValueFrom()
                .withNewSecretKeyRef()
                .withName(variable.value().secret())
                .withKey(variable.value().key())
                .endSecretKeyRef()
                .endValueFrom()
                .build();
    }

    List<Volume> certificates() {
        return workload.files().stream()
                .map(f -> new VolumeBuilder()
                        .withName(f.volume())
                        .withNewSecret()
                        .withSecretName(f.secret())
                        .endSecret()
                        .build())
                .toList();
    }

    List<VolumeMount> certificateMounts() {
        return workload.files().stream()
                .map(f -> readOnly(f.volume(), f.directory()))
                .toList();
    }

    static VolumeMount readOnly(String volume, String path) {
        return new VolumeMountBuilder()
                .withName(volume)
                .withMountPath(path)
                .withReadOnly(true)
                .build();
    }

    Optional<ResourceRequirements> resources() {
        return workload.provision().resources().map(PodParts::requirements);
    }

    private static ResourceRequirements requirements(Resources resources) {
        return new ResourceRequirementsBuilder()
                .withRequests(quantities(resources.cpuRequest(), resources.memory()))
                .withLimits(quantities(resources.cpuLimit(), resources.memory()))
                .build();
    }

    private static Map<String, Quantity> quantities(String cpu, String memory) {
        Map<String, Quantity> quantities = new LinkedHashMap<>();
        quantities.put("cpu", new Quantity(cpu));
        quantities.put("memory", new Quantity(memory));
        return quantities;
    }

    /** No user is named: the image has one, and OpenShift gives its own. */
    static PodSecurityContext podSecurity() {
        return new PodSecurityContextBuilder()
                .withRunAsNonRoot(true)
                .withNewSeccompProfile()
                .withType("RuntimeDefault")
                .endSeccompProfile()
                .build();
    }

    /** What the Pod Security Standard "restricted" asks for, and a root that cannot be written. */
    static SecurityContext containerSecurity() {
        Capabilities none = new CapabilitiesBuilder().withDrop("ALL").build();
        return new SecurityContextBuilder()
                .withAllowPrivilegeEscalation(false)
                .withReadOnlyRootFilesystem(true)
                .withCapabilities(none)
                .build();
    }

    List<TopologySpreadConstraint> spread() {
        boolean spread = workload.provision().spread() && workload.provision().isMany();
        return spread
                ? Stream.of("kubernetes.io/hostname", "topology.kubernetes.io/zone")
                        .map(this::spreadOver)
                        .toList()
                : List.of();
    }

    private TopologySpreadConstraint spreadOver(String topology) {
        return new TopologySpreadConstraintBuilder()
                .withMaxSkew(1)
                .withTopologyKey(topology)
                .withWhenUnsatisfiable("ScheduleAnyway")
                .withLabelSelector(Metadata.podsOf(workload.name()))
                .build();
    }

    /** None where it is what Kubernetes gives anyway. */
    Optional<Long> graceSeconds() {
        return Optional.of((long) workload.graceSeconds()).filter(s -> s != 30);
    }

    /** The listening ports, those that Services do not show included. */
    List<Port> ports() {
        Provision provision = workload.provision();
        return Stream.of(
                        workload.ports().stream(),
                        Stream.of(Port.METRICS).filter(p -> provision.ownMetrics()),
                        Stream.of(Port.HEALTH).filter(p -> provision.probes()))
                .flatMap(s -> s)
                .toList();
    }
}
