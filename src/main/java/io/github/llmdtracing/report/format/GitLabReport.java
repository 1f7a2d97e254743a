package io.github.llmdtracing.report.format;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.report.ReportFormat;
import io.github.llmdtracing.report.TracingReport;
import io.github.llmdtracing.text.Position;

/**
 * The findings as GitLab's Code Quality takes them: an array of objects with the members that GitLab's documentation lists under "Code Quality
 * report format", and no others.
 *
 * @param project where the project is in its repository, from whose root GitLab counts paths
 */
record GitLabReport(RepositoryPath project) implements ReportFormat {
    @Override
    public String id() {
        return "gitlab";
    }

    @Override
    public String fileName() {
        return "gl-code-quality-report.json";
    }

    @Override
    public String render(TracingReport report) {
        FindingFingerprints fingerprints = new FindingFingerprints(report.findings(), project);
        return JsonWriter.array(report.findings(), (json, finding) -> finding(json, finding, fingerprints));
    }

    private void finding(JsonWriter json, Finding finding, FindingFingerprints fingerprints) {
        json.member("description", new FindingText(finding).whole(" "))
                .member("check_name", finding.code().id())
                .member("fingerprint", fingerprints.of(finding))
                .member("severity", severity(finding.severity()))
                .object("location", location -> location(location, finding));
    }

    private void location(JsonWriter json, Finding finding) {
        // GitLab wants a line, so a file as a whole is named by its first.
        int line = finding.location().position().map(Position::line).orElse(1);
        json.member("path", project.file(finding.location())).object("lines", lines -> lines.member("begin", line));
    }

    /** Of GitLab's five, as linters commonly map theirs: {@code critical} and {@code blocker} are for what attackers use. */
    private static String severity(Severity severity) {
        return switch (severity) {
            case INFO -> "info";
            case WARNING -> "minor";
            case ERROR -> "major";
        };
    }
}
