package io.github.llmdtracing.report;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.Severity;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Findings that a team knows of and has put off. They are told by code, file, subject and problem, so that moved lines change nothing. A
 * line each, sorted, so that a merge is easy.
 *
 * @param lines the lines
 */
public record Baseline(Set<String> lines) {
    private static final String HEAD =
            "# Findings that llmd-tracing:check does not fail for. Written with -Dllmd.tracing.baseline.update.\n";

    /** Copies the set. */
    public Baseline {
        lines = Set.copyOf(lines);
    }

    /** What a baseline file says; lines that begin with {@code #} are comments. */
    public static Baseline read(String text) {
        return new Baseline(text.lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                .collect(Collectors.toSet()));
    }

    /** The baseline of all that would fail a build. */
    public static Baseline of(List<Finding> findings) {
        return new Baseline(findings.stream()
                .filter(f -> f.severity() != Severity.INFO)
                .map(Baseline::line)
                .collect(Collectors.toSet()));
    }

    private static String line(Finding finding) {
        return String.join(" | ", finding.code().id(), finding.location().file(), finding.subject(), finding.problem())
                .replaceAll("\\s+", " ");
    }

    /** The findings with known ones as information. */
    public List<Finding> applyTo(List<Finding> findings) {
        return findings.stream()
                .map(f -> lines.contains(line(f)) ? f.as(Severity.INFO) : f)
                .toList();
    }

    /** How many of the lines no finding has any more. */
    public int stale(List<Finding> findings) {
        Set<String> now = findings.stream().map(Baseline::line).collect(Collectors.toSet());
        return (int) lines.stream().filter(l -> !now.contains(l)).count();
    }

    /** The text of the file. */
    public String text() {
        return new TreeSet<>(lines).stream().map(l -> l + "\n").collect(Collectors.joining("", HEAD, ""));
    }
}
