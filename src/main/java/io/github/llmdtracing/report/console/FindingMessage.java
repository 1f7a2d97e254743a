package io.github.llmdtracing.report.console;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * A finding in words: place, subject, problem and code; the line with a caret; why; what to do. The same said of several places is said
 * once, with the other places below it.
 *
 * @param findings at least one; they differ in place and subject only
 */
public record FindingMessage(List<Finding> findings) {
    private static final int MOST_PLACES = 10;

    /** Copies the list. */
    public FindingMessage {
        findings = List.copyOf(findings);
    }

    /** How bad it is. */
    public Severity severity() {
        return findings.get(0).severity();
    }

    /** The message in lines, without colours. */
    public List<String> lines() {
        return lines(false);
    }

    /**
     * The message in lines.
     *
     * @param colours whether the console understands the colours of ECMA-48
     */
    public List<String> lines(boolean colours) {
        Finding finding = findings.get(0);
        List<String> lines = new ArrayList<>(headline(finding, new ConsoleStyle(colours)));
        lines.addAll(new SourceExcerpt(finding.location()).lines());
        paragraph(finding.reason(), lines);
        paragraph(finding.remedy(), lines);
        otherPlaces(lines);
        return lines;
    }

    /** One line, or, where that would be too long, the place in a line of its own. */
    private static List<String> headline(Finding finding, ConsoleStyle style) {
        String place = place(finding) + ":";
        ConsoleText problem =
                new ConsoleText(finding.problem() + " [" + finding.code().id() + "]");
        if (place.length() + 1 + problem.length() <= ConsoleStyle.WIDTH) {
            return List.of(style.strong(place) + " " + style.severity(finding.severity(), problem.text()));
        }
        List<String> lines = new ArrayList<>(List.of(style.strong(place)));
        problem.wrapped("    ").forEach(line -> lines.add(style.severity(finding.severity(), line)));
        return lines;
    }

    private static String place(Finding finding) {
        String subject = finding.subject().isEmpty() ? "" : " " + finding.subject();
        return new ConsoleText(finding.location() + subject).text();
    }

    private static void paragraph(String text, List<String> lines) {
        if (!text.isBlank()) {
            lines.addAll(new ConsoleText(text).wrapped(""));
        }
    }

    private void otherPlaces(List<String> lines) {
        findings.stream().skip(1).limit(MOST_PLACES).forEach(f -> lines.add("  also " + place(f)));
        int more = findings.size() - 1 - MOST_PLACES;
        if (more > 0) {
            lines.add("  and at " + more + " more places, which the report names");
        }
    }
}
