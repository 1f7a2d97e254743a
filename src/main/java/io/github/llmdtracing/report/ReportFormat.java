package io.github.llmdtracing.report;

/** A form that a report takes in a file, for other programs to read. Each is one class, and one line in {@code ReportFormats}. */
public interface ReportFormat {
    /** How a user asks for it, as {@code sarif}. */
    String id();

    /** The name of the file, below the directory of the reports. */
    String fileName();

    /** The whole file, with LF as line end. The same report gives the same text. */
    String render(TracingReport report);
}
