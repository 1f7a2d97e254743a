package io.github.llmdtracing.standing;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks that traces leave a collector. Connectors lead into other pipelines, those for traces among them, so what counts is what all
 * of those export to.
 *
 * @param collector the collector
 * @param config its configuration
 */
record BackendCheck(ExistingCollector collector, CollectorConfig config) {
    /** What keeps spans where they are (open-telemetry/opentelemetry-collector v0.159.0, exporter; contrib, fileexporter). */
    private static final Set<String> LOCAL = Set.of("debug", "logging", "nop", "file");

    Optional<Finding> finding() {
        List<CollectorPipeline> traces = config.traces();
        boolean hidden = traces.stream().anyMatch(p -> p.hides(CollectorConfig.EXPORTERS));
        return traces.isEmpty() || hidden || config.traceExporters().anyMatch(this::forwards)
                ? Optional.empty()
                : Optional.of(finding(traces.get(0)));
    }

    private boolean forwards(String exporter) {
        boolean connector =
                config.component(CollectorConfig.CONNECTORS, exporter).isPresent();
        return !connector && !LOCAL.contains(CollectorConfig.typeOf(exporter));
    }

    private Finding finding(CollectorPipeline pipeline) {
        String exporters = config.traceExporters().sorted().collect(Collectors.joining(", "));
        return new CollectorFinding(collector, config)
                .of(
                        FindingCode.COLLECTOR_WITHOUT_BACKEND,
                        pipeline.place(CollectorConfig.EXPORTERS),
                        exporters.isEmpty()
                                ? "its traces pipelines have no exporter"
                                : "its traces pipelines export to " + exporters + " only",
                        "No span reaches a place where it can be looked at.",
                        "Add an exporter to the pipeline, as otlp with the address of Jaeger or Tempo.");
    }
}
