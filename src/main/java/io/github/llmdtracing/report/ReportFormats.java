package io.github.llmdtracing.report;

import java.util.List;

/** The catalogue of the formats. */
public final class ReportFormats {
    private ReportFormats() {}

    /** All of them, in the order in which they are written. */
    public static List<ReportFormat> all() {
        return List.of(new JsonReport(), new HtmlReport());
    }
}
