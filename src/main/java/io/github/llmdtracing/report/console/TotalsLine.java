package io.github.llmdtracing.report.console;

import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.report.Counted;
import io.github.llmdtracing.report.FileCounts;
import io.github.llmdtracing.report.Totals;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The last line: components, files, findings. What there is none of is not mentioned.
 *
 * @param run what is counted
 */
record TotalsLine(RunSummary run) {
    String text() {
        return Stream.of(sources(), findings()).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }

    private String sources() {
        return run.readsSources() ? components() + "; " + files() : generated();
    }

    private String generated() {
        return run.generated() == 0 ? "" : Counted.of(run.generated(), "manifest") + " generated";
    }

    private String components() {
        Totals totals = run.totals();
        return totals.componentCount() == 0
                ? "no llm-d component found"
                : Counted.of(totals.componentCount(), "component") + ": " + Counted.byState(totals);
    }

    private String files() {
        FileCounts files = run.files();
        int asBefore = files.copied() + run.withChanges() - files.written();
        String unreadable = files.unreadable() == 0 ? "" : ", " + files.unreadable() + " unreadable";
        return "files: " + files.written() + " changed, " + asBefore + " as before" + unreadable;
    }

    private String findings() {
        return Stream.of(Severity.ERROR, Severity.WARNING)
                .filter(severity -> run.totals().count(severity) > 0)
                .map(severity ->
                        Counted.of(run.totals().count(severity), severity == Severity.ERROR ? "error" : "warning"))
                .collect(Collectors.joining(", "));
    }
}
