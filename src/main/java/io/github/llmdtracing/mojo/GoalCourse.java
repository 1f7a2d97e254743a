package io.github.llmdtracing.mojo;

import io.github.llmdtracing.files.UnusableSourceException;
import io.github.llmdtracing.pipeline.RunOutcome;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * The course of every goal: configuration, run, report, outcome.
 *
 * @param goal the goal
 */
record GoalCourse(AbstractTracingMojo goal) {
    /**
     * Runs it, unless it is skipped.
     *
     * @throws MojoFailureException when there is something that the user can mend
     * @throws MojoExecutionException when the disk, or we, have failed
     */
    void run() throws MojoExecutionException, MojoFailureException {
        try {
            begin(new GoalConfigurationMapper(goal));
        } catch (UnusableSourceException e) {
            throw new MojoFailureException(e.getMessage());
        } catch (UncheckedIOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new MojoExecutionException("This is a fault of llmd-tracing; please report it. " + e, e);
        }
    }

    // The file may say that the goal is skipped.
    private void begin(GoalConfigurationMapper mapper) throws MojoFailureException {
        if (!goal.skip) {
            mapper.readFile();
        }
        if (goal.skip) {
            log().info("llmd-tracing is skipped (llmd.tracing.skip).");
        } else {
            goal.prepare(mapper);
            run(mapper.map());
        }
    }

    private void run(GoalConfiguration configuration) throws MojoFailureException {
        requireNoneLeftOut(configuration);
        Optional<String> idle = goal.nothingToDo(configuration);
        if (idle.isPresent()) {
            new Idle(configuration, log()).say(idle.get());
        } else {
            conclude(configuration, goal.run(configuration));
        }
    }

    private void requireNoneLeftOut(GoalConfiguration configuration) throws MojoFailureException {
        Optional<OtherModules> others = OtherModules.of(goal.session, goal.mojoExecution);
        if (others.isPresent()) {
            others.get()
                    .requireNoneLeftOut(
                            module -> !module.skips() && goal.wouldWorkIn(module, configuration),
                            goal.readsSources() && configuration.sources().isEmpty());
        }
    }

    private void conclude(GoalConfiguration configuration, RunOutcome outcome) throws MojoFailureException {
        if (!outcome.repeated()) {
            EditorWorkspace.of(goal.container).ifPresent(w -> w.wrote(configuration));
        }
        new ReportLog(log()).print(outcome);
        ReactorSummary.note(goal.session, goal.mojoExecution, outcome, log());
        if ("true".equals(goal.gitHubActions)) {
            new AnnotationLog(log(), configuration.repository()).print(outcome.summary());
        }
        goal.conclude(configuration, outcome);
        new Outcome(configuration, outcome.summary()).failIfAsked();
    }

    private Log log() {
        return goal.getLog();
    }
}
