package io.github.llmdtracing.collector;

import static io.github.llmdtracing.yaml.NewYaml.entry;
import static io.github.llmdtracing.yaml.NewYaml.mapping;
import static io.github.llmdtracing.yaml.NewYaml.number;

import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.github.llmdtracing.yaml.NewYaml;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A collector as an OpenTelemetryCollector, from which the operator makes all the rest: Deployment, Services (also the headless one),
 * and probes where the configuration has {@code health_check} (opentelemetry-operator 0.158, apis/v1beta1).
 *
 * @param workload what runs
 * @param metadata where
 */
record OperatedWorkload(Workload workload, Metadata metadata) {
    List<Manifest> manifests() {
        List<Manifest> manifests = new ArrayList<>(List.of(collector()));
        if (readsPods()) {
            manifests.add(account());
            manifests.addAll(new PodAccess(workload, metadata).manifests());
        }
        manifests.addAll(new Isolation(workload, metadata).manifests());
        return manifests;
    }

    private boolean readsPods() {
        return workload.attributes() != KubernetesAttributes.NONE;
    }

    private Manifest account() {
        return Manifest.of(
                "service-account",
                "",
                new ServiceAccountBuilder()
                        .withMetadata(metadata.of(workload.name(), workload))
                        .build());
    }

    private Manifest collector() {
        String object = CollectorSettings.objectName(workload.name());
        NewYaml content = mapping(
                entry("apiVersion", "opentelemetry.io/v1beta1"),
                entry("kind", "OpenTelemetryCollector"),
                entry("metadata", TypedYaml.of(metadata.of(object, workload)))
                        .commented("The operator calls the Service " + workload.name() + "."),
                entry("spec", spec()));
        return new Manifest("opentelemetry-collector", workload.role(), content);
    }

    private NewYaml spec() {
        List<NewYaml.Entry> entries = new ArrayList<>();
        PodParts parts = new PodParts(workload);
        entries.add(entry("mode", "deployment"));
        entries.add(entry("image", workload.image()));
        entries.addAll(scale());
        if (readsPods()) {
            entries.add(entry("serviceAccount", workload.name()));
        }
        add(entries, "env", parts.variables());
        parts.resources().ifPresent(r -> entries.add(entry("resources", TypedYaml.of(r))));
        entries.add(entry("podSecurityContext", TypedYaml.of(PodParts.podSecurity())));
        entries.add(entry("securityContext", TypedYaml.of(PodParts.containerSecurity())));
        add(entries, "volumes", parts.certificates());
        add(entries, "volumeMounts", parts.certificateMounts());
        add(entries, "topologySpreadConstraints", parts.spread());
        parts.graceSeconds().ifPresent(s -> entries.add(entry("terminationGracePeriodSeconds", number(s))));
        entries.add(entry("config", workload.config()));
        return new NewYaml.Mapping(entries);
    }

    private static void add(List<NewYaml.Entry> entries, String key, List<?> values) {
        if (!values.isEmpty()) {
            entries.add(entry(key, TypedYaml.of(values)));
        }
    }

    private List<NewYaml.Entry> scale() {
        List<NewYaml.Entry> entries = new ArrayList<>();
        Provision provision = workload.provision();
        OptionalInt most = provision.mostReplicas();
        if (most.isPresent()) {
            entries.add(entry(
                    "autoscaler",
                    mapping(
                            entry("minReplicas", number(provision.replicas())),
                            entry("maxReplicas", number(most.getAsInt())),
                            entry("targetCPUUtilization", number(Availability.BUSY_PERCENT)))));
        } else {
            entries.add(entry("replicas", number(provision.replicas())));
        }
        if (provision.disruptionBudget() && provision.isMany()) {
            entries.add(entry("podDisruptionBudget", mapping(entry("maxUnavailable", number(1)))));
        }
        return entries;
    }
}
