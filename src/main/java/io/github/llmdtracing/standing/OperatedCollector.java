package io.github.llmdtracing.standing;

import io.github.llmdtracing.commandline.ScriptSource;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A collector that the operator makes of an OpenTelemetryCollector (open-telemetry/opentelemetry-operator v0.158.0).
 *
 * @param owner the object
 * @param config its configuration
 */
record OperatedCollector(KubernetesObject owner, Optional<CollectorConfig> config) implements ExistingCollector {
    static final String KIND = "OpenTelemetryCollector";

    static OperatedCollector of(KubernetesObject object) {
        Optional<YamlNode> config = object.node().mapping("spec").flatMap(s -> s.get("config"));
        return new OperatedCollector(object, config.flatMap(c -> read(object, c)));
    }

    // v1beta1 has a mapping there, v1alpha1 a text (apis/v1beta1/config.go,
    // apis/v1alpha1/opentelemetrycollector_types.go).
    private static Optional<CollectorConfig> read(KubernetesObject object, YamlNode config) {
        return config.asMapping()
                .map(m -> CollectorConfig.of(m, object::locate))
                .orElseGet(() -> config.asScalar()
                        .flatMap(s -> new CollectorConfigReader().read(List.of(new ScriptSource(object.place(s), s)))));
    }

    String mode() {
        return spec("mode").orElse("deployment");
    }

    /** The text of a field of the specification. */
    Optional<String> spec(String field) {
        return owner.node().mapping("spec").flatMap(s -> s.text(field));
    }

    /** The operator's name for the Service, and for the workload (internal/naming/main.go). */
    String serviceName() {
        return owner.name() + "-collector";
    }

    /** The labels by which the operator selects the pods (internal/manifests/manifestutils/labels.go). */
    Map<String, String> podLabels() {
        return Map.of(
                "app.kubernetes.io/managed-by", "opentelemetry-operator",
                "app.kubernetes.io/part-of", "opentelemetry",
                "app.kubernetes.io/component", "opentelemetry-collector",
                "app.kubernetes.io/name", serviceName());
    }

    /** The operator writes the address where there is none (internal/components/multi_endpoint.go). */
    @Override
    public String usualHost() {
        return "0.0.0.0";
    }

    @Override
    public boolean isSidecar() {
        return mode().equals("sidecar");
    }
}
