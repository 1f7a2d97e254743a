package io.github.llmdtracing.standing;

import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The configuration of a collector, all of which is known (open-telemetry/opentelemetry-collector v0.159.0, otelcol/config.go and
 * service/config.go).
 *
 * @param root the configuration
 * @param places where each of its nodes stands
 */
record CollectorConfig(YamlMapping root, Function<YamlNode, Location> places) {
    static final String RECEIVERS = "receivers";
    static final String PROCESSORS = "processors";
    static final String EXPORTERS = "exporters";
    static final String CONNECTORS = "connectors";

    /** The configuration that a mapping is; none where it is none, or where some of it comes from elsewhere. */
    static Optional<CollectorConfig> of(YamlMapping root, Function<YamlNode, Location> places) {
        boolean known = root.mapping("service", "pipelines").isPresent() && !new NestedScalars(root).needMore();
        return known ? Optional.of(new CollectorConfig(root, places)) : Optional.empty();
    }

    /** The type of a component or pipeline: what stands before the slash. */
    static String typeOf(String id) {
        return id.replaceFirst("/.*", "").strip();
    }

    List<CollectorPipeline> pipelines() {
        return root.mapping("service", "pipelines").stream()
                .flatMap(m -> m.entries().stream())
                .flatMap(e -> e.name().map(n -> new CollectorPipeline(n, e)).stream())
                .toList();
    }

    /** The pipelines that carry traces. */
    List<CollectorPipeline> traces() {
        return pipelines().stream().filter(CollectorPipeline::carriesTraces).toList();
    }

    /** A component that is defined in a section. */
    Optional<YamlEntry> component(String section, String id) {
        return root.mapping(section).flatMap(m -> entry(m, id));
    }

    /** The entry of a mapping; what a merge key brings shows the place of its value. */
    static Optional<YamlEntry> entry(YamlMapping mapping, String key) {
        return mapping.entry(key).or(() -> mapping.get(key).map(v -> new YamlEntry(v, v)));
    }

    /** Whether a section has a component, or may have it. */
    boolean mayDefine(String section, String id) {
        Optional<YamlNode> standing = root.get(section);
        boolean hidden = standing.isPresent()
                && standing.get().asMapping().isEmpty()
                && !standing.get().isNull();
        return hidden || root.mapping(section).flatMap(m -> m.get(id)).isPresent();
    }

    /** The processors of the pipelines that carry traces. */
    Stream<String> traceProcessors() {
        return traces().stream()
                .flatMap(p -> p.processors().stream())
                .map(YamlScalar::value)
                .distinct();
    }

    /** The exporters of the pipelines that carry traces, connectors included. */
    Stream<String> traceExporters() {
        return traces().stream()
                .flatMap(p -> p.exporters().stream())
                .map(YamlScalar::value)
                .distinct();
    }

    Location locate(YamlNode node) {
        return places.apply(node);
    }

    /** The key {@code service.pipelines}, where something is said of all pipelines. */
    YamlNode pipelinesKey() {
        return root.mapping("service")
                .flatMap(s -> s.entry("pipelines"))
                .map(YamlEntry::key)
                .orElse(root);
    }
}
