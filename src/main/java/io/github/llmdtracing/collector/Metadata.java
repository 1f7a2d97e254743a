package io.github.llmdtracing.collector;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Names and labels of generated objects.
 *
 * @param namespace where they are; none where whoever applies them decides
 */
record Metadata(Optional<String> namespace) {
    /** By it pods are found; the operator sets it to the same value (opentelemetry-operator 0.158, internal/manifests/manifestutils). */
    static final String NAME = "app.kubernetes.io/name";

    private static final String MANAGER = "app.kubernetes.io/managed-by";

    /** The metadata of an object of its own name that belongs to a workload. */
    ObjectMeta of(String name, Workload workload) {
        return builder(name).withLabels(labels(workload)).build();
    }

    /** The metadata of an object that no namespace holds. */
    ObjectMeta ofCluster(String name, Workload workload) {
        return new ObjectMetaBuilder()
                .withName(name)
                .withLabels(labels(workload))
                .build();
    }

    private ObjectMetaBuilder builder(String name) {
        ObjectMetaBuilder builder = new ObjectMetaBuilder().withName(name);
        return namespace.map(builder::withNamespace).orElse(builder);
    }

    static Map<String, String> labels(Workload workload) {
        Map<String, String> labels = new LinkedHashMap<>(podLabels(workload.name()));
        labels.put(MANAGER, "llmd-tracing");
        return labels;
    }

    static Map<String, String> podLabels(String workload) {
        return Map.of(NAME, workload);
    }

    /** Selects the pods of a workload. */
    static LabelSelector podsOf(String workload) {
        return new LabelSelectorBuilder().withMatchLabels(podLabels(workload)).build();
    }
}
