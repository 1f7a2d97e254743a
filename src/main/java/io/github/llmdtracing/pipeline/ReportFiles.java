package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.files.TextStore;
import io.github.llmdtracing.report.ReportFormat;
import io.github.llmdtracing.report.ReportFormats;
import io.github.llmdtracing.report.TracingReport;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The reports on disk.
 *
 * @param request what is asked for
 */
record ReportFiles(EnrichmentRequest request) {
    /** Writes those that are asked for, and takes away those of ours that are not: they would tell of an earlier run. */
    void write(TracingReport report) {
        TextStore store = new TextStore(request.outputDirectory().resolve("reports"));
        Set<String> wanted =
                request.reports().stream().map(ReportFormat::fileName).collect(Collectors.toSet());
        request.reports().forEach(format -> store.write(format.fileName(), format.render(report)));
        ReportFormats.all().stream()
                .map(ReportFormat::fileName)
                .filter(name -> !wanted.contains(name))
                .forEach(store::delete);
    }
}
