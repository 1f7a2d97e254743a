package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.files.TextStore;
import io.github.llmdtracing.report.ReportFormat;
import io.github.llmdtracing.report.TracingReport;
import io.github.llmdtracing.report.format.ReportFormats;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The reports on disk.
 *
 * @param request what is asked for
 */
record ReportFiles(EnrichmentRequest request) {
    /** Writes those that are asked for, and takes away those of ours that are not: they would tell of an earlier run. */
    void write(TracingReport report) {
        restore(texts(report));
    }

    /** The texts of those that are asked for, by the names of their files. */
    Map<String, String> texts(TracingReport report) {
        return request.reporting().formats().stream()
                .collect(Collectors.toMap(ReportFormat::fileName, f -> f.render(report)));
    }

    /** The same with texts that were rendered before: another goal, or anybody, may have written there since. */
    void restore(Map<String, String> texts) {
        TextStore store = new TextStore(request.output().reports());
        texts.forEach(store::write);
        ReportFormats.all().stream()
                .map(ReportFormat::fileName)
                .filter(name -> !texts.containsKey(name))
                .forEach(store::delete);
    }
}
