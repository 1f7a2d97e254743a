package io.github.llmdtracing.mojo;

import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.report.console.RunSummary;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;

/**
 * Whether the build goes on.
 *
 * @param configuration what was asked for
 * @param run what came of it
 */
record Outcome(GoalConfiguration configuration, RunSummary run) {
    /**
     * Fails once, for everything.
     *
     * @throws MojoFailureException when there is what {@code failOn} names
     */
    void failIfAsked() throws MojoFailureException {
        boolean fails = Stream.of(Severity.ERROR, Severity.WARNING)
                .anyMatch(severity -> configuration.failOn().includes(severity) && count(severity) > 0);
        if (fails) {
            throw new MojoFailureException(message());
        }
    }

    private String message() {
        String counts = Stream.of(Severity.ERROR, Severity.WARNING)
                .filter(severity -> configuration.failOn().includes(severity) && count(severity) > 0)
                .map(this::counted)
                .collect(Collectors.joining(" and "));
        String also = run.readsSources() ? " and in " + reportFile() : "";
        return "llmd-tracing: " + counts + ", above" + also
                + ". What fails the build is set by <failOn> (llmd.tracing.failOn).";
    }

    private String counted(Severity severity) {
        String word = severity == Severity.ERROR ? "error" : "warning";
        return count(severity) + " " + word + (count(severity) == 1 ? "" : "s");
    }

    private int count(Severity severity) {
        return run.totals().count(severity);
    }

    private String reportFile() {
        return configuration.shown(configuration
                .reports()
                .resolve(configuration.reportFormats().get(0).fileName()));
    }
}
