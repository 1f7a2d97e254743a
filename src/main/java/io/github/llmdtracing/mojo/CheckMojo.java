package io.github.llmdtracing.mojo;

import io.github.llmdtracing.files.TextStore;
import io.github.llmdtracing.pipeline.Enrichment;
import io.github.llmdtracing.pipeline.EnrichmentRequest;
import io.github.llmdtracing.pipeline.RunOutcome;
import io.github.llmdtracing.pipeline.Task;
import io.github.llmdtracing.report.console.RunSummary;
import io.github.llmdtracing.report.patch.UnifiedPatch;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Plans what <code>enrich</code> would do and changes nothing: for pipelines. With <code>inPlace</code>, fails when the sources are not what
 * <code>enrich</code> would write; always, when there are findings that <code>failOn</code> names.
 *
 * @since 0.1.0
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true, requiresProject = false)
public final class CheckMojo extends AbstractTracingMojo {
    private static final String PATCH = "llmd-tracing.patch";
    private static final int MOST_LINES = 200;

    /**
     * Findings that are known and do not fail the build, a line each. Example: <code>&lt;baseline&gt;ci/tracing-baseline.txt&lt;/baseline&gt;</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.baseline", defaultValue = "${basedir}/llmd-tracing-baseline.txt")
    @Nullable
    File baseline;

    /**
     * Writes all errors and warnings that there are into <code>baseline</code>, and does not fail for them. Example:
     * <code>-Dllmd.tracing.baseline.update</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.baseline.update", defaultValue = "false")
    boolean baselineUpdate;

    /** The goal, for Maven to fill. */
    public CheckMojo() {}

    @Override
    void prepare(GoalConfigurationMapper mapper) {
        file().ifPresent(f -> f.check(mapper.scope()));
    }

    private Optional<BaselineFile> file() {
        return Optional.ofNullable(baseline)
                .map(f -> new BaselineFile(f.toPath().toAbsolutePath(), baselineUpdate));
    }

    @Override
    RunOutcome run(GoalConfiguration configuration) {
        EnrichmentRequest request = configuration.request(Task.looking("check"));
        RunOutcome outcome = unlessUnchanged(configuration, request, new Enrichment(request)::result);
        RunSummary summary = outcome.summary();
        return outcome.withSummary(summary.withFindings(
                file().map(f -> f.judged(summary.findings(), getLog())).orElse(summary.findings())));
    }

    @Override
    void conclude(GoalConfiguration configuration, RunOutcome outcome) throws MojoFailureException {
        TextStore store = new TextStore(configuration.reports());
        if (!configuration.inPlace() || outcome.changes().isEmpty()) {
            store.delete(PATCH);
            return;
        }
        UnifiedPatch patch = UnifiedPatch.of(outcome.changes());
        store.write(PATCH, patch.text());
        new PatchLog(getLog()::error, false, MOST_LINES)
                .print(patch, configuration.shown(configuration.reports().resolve(PATCH)));
        throw new MojoFailureException(message(outcome.changes().size()));
    }

    private String message(int files) {
        Path file = pom == null ? null : pom.toPath();
        String what = files == 1 ? "1 file is" : files + " files are";
        return "llmd-tracing: " + what + " not what enrich would write. Run this and commit what it changes:\n  "
                + new MendingCommand("enrich", session, mojoExecution, file).text();
    }
}
