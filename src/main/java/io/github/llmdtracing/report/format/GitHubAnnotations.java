package io.github.llmdtracing.report.format;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.report.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The findings as commands to GitHub Actions, each a line of the log, which it shows beside the changed files (GitHub's documentation, "Workflow
 * commands").
 *
 * @param project where the project is in its repository
 */
public record GitHubAnnotations(RepositoryPath project) {
    /** Of each kind GitHub shows so many for a step, and passes over the rest in silence. */
    private static final int MOST = 10;

    /** The worst first; what GitHub would pass over is counted in a line that is no command. */
    public List<String> lines(List<Finding> findings) {
        return Stream.of(Severity.ERROR, Severity.WARNING, Severity.INFO)
                .flatMap(severity -> lines(findings, severity).stream())
                .toList();
    }

    private List<String> lines(List<Finding> all, Severity severity) {
        List<Finding> findings =
                all.stream().filter(f -> f.severity() == severity).toList();
        List<String> lines =
                new ArrayList<>(findings.stream().limit(MOST).map(this::line).toList());
        if (findings.size() > MOST) {
            lines.add("and " + Counted.of(findings.size() - MOST, "more " + word(severity)) + ", which the report has");
        }
        return lines;
    }

    private String line(Finding finding) {
        String properties = Stream.of(
                        place(finding.location()),
                        Stream.of("title=" + property(finding.code().id())))
                .flatMap(p -> p)
                .collect(Collectors.joining(","));
        return "::" + word(finding.severity()) + " " + properties + "::" + data(new FindingText(finding).whole("\n"));
    }

    private Stream<String> place(Location location) {
        return location.isFile()
                ? Stream.concat(
                        Stream.of("file=" + property(project.file(location))),
                        location.position().stream().flatMap(p -> Stream.of("line=" + p.line(), "col=" + p.column())))
                : Stream.of();
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case INFO -> "notice";
            case WARNING -> "warning";
            case ERROR -> "error";
        };
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
