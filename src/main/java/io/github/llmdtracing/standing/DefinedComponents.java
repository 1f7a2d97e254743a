package io.github.llmdtracing.standing;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.yaml.YamlScalar;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks that a collector has what its pipelines name; without it, it does not start (open-telemetry/opentelemetry-collector v0.159.0,
 * otelcol/config.go).
 *
 * @param collector the collector
 * @param config its configuration
 */
record DefinedComponents(ExistingCollector collector, CollectorConfig config) {
    private static final String EXTENSIONS = "extensions";

    Stream<Finding> findings() {
        return Stream.concat(config.pipelines().stream().flatMap(this::ofPipeline), extensions());
    }

    private Stream<Finding> ofPipeline(CollectorPipeline pipeline) {
        String where = "the pipeline " + pipeline.name();
        List<String> inlets = List.of(CollectorConfig.RECEIVERS, CollectorConfig.CONNECTORS);
        List<String> outlets = List.of(CollectorConfig.EXPORTERS, CollectorConfig.CONNECTORS);
        return Stream.of(
                        missing(pipeline.receivers(), inlets, where),
                        missing(pipeline.processors(), List.of(CollectorConfig.PROCESSORS), where),
                        missing(pipeline.exporters(), outlets, where))
                .flatMap(s -> s);
    }

    private Stream<Finding> extensions() {
        List<YamlScalar> names = config.root().mapping("service").flatMap(s -> s.sequence(EXTENSIONS)).stream()
                .flatMap(s -> s.items().stream())
                .flatMap(i -> i.asScalar().stream())
                .toList();
        return missing(names, List.of(EXTENSIONS), "service.extensions");
    }

    private Stream<Finding> missing(List<YamlScalar> names, List<String> sections, String where) {
        return isOpen(sections)
                ? Stream.of()
                : names.stream()
                        .filter(n -> !n.value().contains("$"))
                        .filter(n -> sections.stream().noneMatch(s -> config.mayDefine(s, n.value())))
                        .map(n -> finding(n, sections.get(0), where));
    }

    // What nobody mounts may be one of several files.
    private boolean isOpen(List<String> sections) {
        return collector instanceof LooseConfig
                && config.root().get(sections.get(0)).isEmpty();
    }

    private Finding finding(YamlScalar name, String section, String where) {
        return new CollectorFinding(collector, config)
                .of(
                        FindingCode.COLLECTOR_BROKEN,
                        name,
                        where + " names \"" + name.value() + "\", which is not defined under " + section,
                        "The collector does not start.",
                        "Define it, or take the name out.");
    }
}
