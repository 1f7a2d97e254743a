package io.github.llmdtracing.mojo;

import io.github.llmdtracing.pipeline.EnrichmentRequest;
import io.github.llmdtracing.pipeline.EnrichmentResult;
import io.github.llmdtracing.pipeline.LastRun;
import io.github.llmdtracing.pipeline.RunOutcome;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** A goal with the parameters that goals share: what it does at each step of its course. */
abstract class AbstractTracingMojo extends TracingParameters {
    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        new GoalCourse(this).run();
    }

    /**
     * What a goal has to find out before its configuration can be read.
     *
     * @throws MojoFailureException when it cannot
     */
    void prepare(GoalConfigurationMapper mapper) throws MojoFailureException {
        // Most goals know all they need.
    }

    /** Whether the POM or the command line set a parameter. */
    Predicate<String> saidToMaven() {
        return SaidToMaven.of(mojoExecution, session);
    }

    /** Why there is nothing to do; none where there is something. */
    Optional<String> nothingToDo(GoalConfiguration configuration) {
        return configuration.sources().isEmpty()
                ? Optional.of("<sources> is not set, and src/main has none of the usual directories"
                        + " (kubernetes, k8s, kustomize, manifests, helm, jkube).")
                : Optional.empty();
    }

    /** Whether the goal reads manifests. */
    boolean readsSources() {
        return true;
    }

    /** Whether the goal, which was called by name, would do something in another module of the build. */
    boolean wouldWorkIn(ModuleElements module, GoalConfiguration configuration) {
        return readsSources() && ModuleSources.of(configuration).isLeftOut(module);
    }

    /** Makes a run, unless nothing has changed since the last one. */
    RunOutcome unlessUnchanged(
            GoalConfiguration configuration, EnrichmentRequest request, Supplier<EnrichmentResult> run) {
        return configurationToCompare(configuration)
                .map(compared -> new LastRun(request, compared).or(run))
                .orElseGet(() -> RunOutcome.of(run.get()));
    }

    private Optional<String> configurationToCompare(GoalConfiguration configuration) {
        return incremental ? EffectiveConfiguration.of(this, configuration) : Optional.empty();
    }

    /** What the goal does. */
    abstract RunOutcome run(GoalConfiguration configuration) throws MojoFailureException;

    /**
     * What the goal does after everything was reported, before findings are judged.
     *
     * @throws MojoFailureException when the build has to fail for something that is no finding
     */
    void conclude(GoalConfiguration configuration, RunOutcome outcome) throws MojoFailureException {
        // Most goals are done.
    }
}
