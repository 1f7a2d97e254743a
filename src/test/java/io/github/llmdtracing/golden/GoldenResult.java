package io.github.llmdtracing.golden;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.report.TracingReport;
import io.github.llmdtracing.report.console.RolloutLines;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run gave.
 *
 * @param output the tree that came out
 * @param report what was said
 */
record GoldenResult(GoldenTree output, TracingReport report) {
    /** A line a finding. */
    String findings() {
        return lines(report.findings().stream().map(GoldenResult::line));
    }

    /** A line a component. */
    String components() {
        return lines(report.components().stream().map(GoldenResult::line));
    }

    /** The lines of the console. */
    String rollouts() {
        return lines(RolloutLines.of(report).stream());
    }

    /** Findings that leave the user without place or remedy. */
    List<String> helpless() {
        return report.findings().stream()
                .filter(f -> f.severity() != Severity.INFO)
                .filter(f -> f.remedy().isBlank() || f.location().file().isBlank())
                .map(GoldenResult::line)
                .toList();
    }

    private static String lines(Stream<String> lines) {
        return lines.map(l -> l + "\n").collect(Collectors.joining());
    }

    private static String line(Finding finding) {
        String subject = finding.subject().isEmpty() ? "" : " " + finding.subject();
        return finding.severity().name().toLowerCase(Locale.ROOT) + " "
                + finding.code().id() + " " + finding.location() + subject + ": " + finding.problem();
    }

    private static String line(ComponentReport c) {
        String fields = Stream.of(
                        c.location().toString(),
                        c.workload(),
                        c.name(),
                        c.component(),
                        c.role(),
                        c.version().orElse(""),
                        c.state().id())
                .map(field -> field.isEmpty() ? "-" : field)
                .collect(Collectors.joining(" | "));
        return fields + c.kustomization().map(k -> " | " + k + edits(c)).orElse("");
    }

    private static String edits(ComponentReport c) {
        return c.edits().stream().map(e -> " " + e).collect(Collectors.joining());
    }
}
