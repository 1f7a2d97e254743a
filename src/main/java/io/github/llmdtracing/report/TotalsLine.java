package io.github.llmdtracing.report;

import io.github.llmdtracing.diagnostic.Severity;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The last line: components, files, findings. What there is none of is not mentioned.
 *
 * @param report what is counted
 */
record TotalsLine(TracingReport report) {
    String text() {
        return Stream.of(sources(), findings()).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }

    private String sources() {
        return report.readsSources() ? components() + "; " + files() : generated();
    }

    private String generated() {
        return report.goal().equals(TracingReport.COLLECTOR)
                ? Counted.of(report.generated().size(), "manifest") + " generated"
                : "";
    }

    private String components() {
        Totals totals = report.totals();
        return totals.componentCount() == 0
                ? "no llm-d component found"
                : Counted.of(totals.componentCount(), "component") + ": " + Counted.byState(totals);
    }

    private String files() {
        FileCounts files = report.files();
        int asBefore = files.copied() + report.changedFiles().size() - files.written();
        String unreadable = files.unreadable() == 0 ? "" : ", " + files.unreadable() + " unreadable";
        return "files: " + files.written() + " changed, " + asBefore + " as before" + unreadable;
    }

    private String findings() {
        return Stream.of(Severity.ERROR, Severity.WARNING)
                .filter(severity -> report.totals().count(severity) > 0)
                .map(severity ->
                        Counted.of(report.totals().count(severity), severity == Severity.ERROR ? "error" : "warning"))
                .collect(Collectors.joining(", "));
    }
}
