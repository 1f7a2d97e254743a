package io.github.llmdtracing.cluster;

import io.github.llmdtracing.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/**
 * An object of Kubernetes: as a manifest has it, or as the cluster does.
 *
 * @param json all of it
 */
public record ClusterObject(JsonObject json) {
    private static final String METADATA = "metadata";

    /** Which object it is. */
    public ObjectKey key() {
        return new ObjectKey(
                json.text("apiVersion").orElse(""),
                json.text("kind").orElse(""),
                json.text(METADATA, "namespace"),
                name());
    }

    /** Its name. */
    public String name() {
        return json.text(METADATA, "name").orElse("");
    }

    /** What tells it from one of the same name before or after it; empty in a manifest. */
    public String uid() {
        return json.text(METADATA, "uid").orElse("");
    }

    /** What changes with every change of it; empty in a manifest. */
    public String resourceVersion() {
        return json.text(METADATA, "resourceVersion").orElse("");
    }

    /** Its labels. */
    public Map<String, String> labels() {
        return json.texts(METADATA, "labels");
    }

    /** Whether it has a label with a value. */
    public boolean hasLabel(String label, String value) {
        return label(label).filter(value::equals).isPresent();
    }

    /** The value of a label. */
    public Optional<String> label(String label) {
        return Optional.ofNullable(labels().get(label));
    }

    /** Whether it is being deleted. */
    public boolean isLeaving() {
        return json.text(METADATA, "deletionTimestamp").isPresent();
    }

    /** The same with a label. */
    public ClusterObject withLabel(String label, String value) {
        return new ClusterObject(json.with(value, METADATA, "labels", label));
    }

    /** The same in a namespace. */
    public ClusterObject inNamespace(String namespace) {
        return new ClusterObject(json.with(namespace, METADATA, "namespace"));
    }
}
