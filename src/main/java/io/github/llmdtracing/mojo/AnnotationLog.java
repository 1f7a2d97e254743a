package io.github.llmdtracing.mojo;

import io.github.llmdtracing.report.console.RunSummary;
import io.github.llmdtracing.report.format.GitHubAnnotations;
import io.github.llmdtracing.report.format.RepositoryPath;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/**
 * Puts a report's annotations for GitHub into Maven's log.
 *
 * @param log the log
 * @param project where the project is in its repository
 */
record AnnotationLog(Log log, RepositoryPath project) {
    /** GitHub reads a command only where a line starts with it. Maven puts its level before the first line of a message, and before no other. */
    void print(RunSummary run) {
        List<String> lines = new GitHubAnnotations(project).lines(run.findings());
        if (!lines.isEmpty()) {
            log.info("Annotations for GitHub:\n" + String.join("\n", lines));
        }
    }
}
