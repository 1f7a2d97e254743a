package io.github.llmdtracing.mojo;

import io.github.llmdtracing.report.console.RunSummary;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * What a goal says that has nothing to do: what is doubtful about its configuration may be the reason.
 *
 * @param configuration what was asked for
 * @param log where it is said
 */
record Idle(GoalConfiguration configuration, Log log) {
    // No report is written, and findings in it would be those of an earlier run.
    private static final String BLIND = "collector";

    /**
     * Says it.
     *
     * @param why why there is nothing to do
     * @throws MojoFailureException when there is what {@code failOn} names
     */
    void say(String why) throws MojoFailureException {
        RunSummary summary =
                new CollectorRun(configuration).outcomeWithoutCollector(BLIND).summary();
        new ReportLog(log).print(summary.findings());
        log.info("Nothing to do: " + why);
        new Outcome(configuration, summary).failIfAsked();
    }
}
