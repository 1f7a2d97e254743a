package io.github.llmdtracing.mojo;

import io.github.llmdtracing.pipeline.Enrichment;
import io.github.llmdtracing.pipeline.RunOutcome;
import io.github.llmdtracing.pipeline.Task;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Takes tracing out again: with <code>inPlace</code>, what the lock says <code>enrich</code> put in, so that the sources are byte for byte
 * what you wrote; where there is no lock, what <code>enrich</code> would put in with the same configuration.
 *
 * @since 0.1.0
 */
@Mojo(name = "strip", threadSafe = true, requiresProject = false)
public final class StripMojo extends AbstractTracingMojo {
    /**
     * Takes out tracing that was written by hand too: every option, variable and section that is of tracing. Example:
     * <code>-Dllmd.tracing.strip.all</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.strip.all", defaultValue = "false")
    boolean all;

    /** The goal, for Maven to fill. */
    public StripMojo() {}

    @Override
    RunOutcome run(GoalConfiguration configuration) {
        return RunOutcome.of(new Enrichment(configuration.request(Task.strip(all))).result());
    }
}
