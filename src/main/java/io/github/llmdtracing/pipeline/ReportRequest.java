package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.report.ReportFormat;
import java.util.List;
import java.util.Optional;

/**
 * Which reports a run writes.
 *
 * @param toolVersion the version of this plugin
 * @param formats the forms in which the report is written
 * @param sourceUrl a URL of files with {@code {file}} and {@code {line}}, for pages; none where there is none
 */
public record ReportRequest(String toolVersion, List<ReportFormat> formats, Optional<String> sourceUrl) {
    /** Copies the list. */
    public ReportRequest {
        formats = List.copyOf(formats);
    }
}
