package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.report.format.JsonReport;
import io.github.llmdtracing.settings.TracingSettings;
import java.util.List;
import java.util.Optional;

/** Requests of runs without a collector, whose report is JSON. */
public final class Requests {
    private Requests() {}

    /** Enrich is asked for. */
    public static EnrichmentRequest enrich(SourceSelection sources, Output output, TracingSettings settings) {
        return of(Task.writing(Task.ENRICH), sources, output, settings);
    }

    static EnrichmentRequest of(Task task, SourceSelection sources, Output output, TracingSettings settings) {
        return new EnrichmentRequest(
                task,
                sources,
                output,
                new CollectorRequest(sources.project(), output.directory().resolve("collector"), List.of()),
                settings,
                List.of(),
                List.of(),
                new ReportRequest("test", List.of(new JsonReport()), Optional.empty()));
    }
}
