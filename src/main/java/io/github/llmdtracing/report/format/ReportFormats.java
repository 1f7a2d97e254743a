package io.github.llmdtracing.report.format;

import io.github.llmdtracing.report.ReportFormat;
import io.github.llmdtracing.report.page.HtmlReport;
import java.util.List;

/** The catalogue of the formats. */
public final class ReportFormats {
    private ReportFormats() {}

    /** All of them, in the order in which they are written, of a project that is a repository's root. */
    public static List<ReportFormat> all() {
        return all(RepositoryPath.ROOT);
    }

    /**
     * All of them, in the order in which they are written.
     *
     * @param project where the project is in its repository
     */
    public static List<ReportFormat> all(RepositoryPath project) {
        return List.of(
                new JsonReport(),
                new HtmlReport(),
                new JUnitReport(project),
                new SarifReport(project),
                new GitLabReport(project));
    }
}
