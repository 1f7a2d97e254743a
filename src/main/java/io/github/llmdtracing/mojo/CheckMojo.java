package io.github.llmdtracing.mojo;

import io.github.llmdtracing.files.TextStore;
import io.github.llmdtracing.pipeline.Enrichment;
import io.github.llmdtracing.pipeline.EnrichmentResult;
import io.github.llmdtracing.report.Baseline;
import io.github.llmdtracing.report.TracingReport;
import io.github.llmdtracing.report.UnifiedPatch;
import java.io.File;
import java.nio.file.Path;
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
    EnrichmentResult run(GoalConfiguration configuration) {
        EnrichmentResult result = new Enrichment(configuration.request("check", false)).result();
        return result.withReport(judged(result.report()));
    }

    private TracingReport judged(TracingReport report) {
        if (baseline == null) {
            return report;
        }
        TextStore store = new TextStore(baseline.toPath().toAbsolutePath().resolveSibling(""));
        if (baselineUpdate) {
            store.write(baseline.getName(), Baseline.of(report).text());
        }
        Baseline known = Baseline.read(store.read(baseline.getName()).orElse(""));
        int stale = known.stale(report);
        if (stale > 0) {
            getLog().info(baseline.getName() + " has " + stale
                    + " lines that no finding has any more; write it anew with" + " -Dllmd.tracing.baseline.update");
        }
        return known.applyTo(report);
    }

    @Override
    void conclude(GoalConfiguration configuration, EnrichmentResult result) throws MojoFailureException {
        TextStore store = new TextStore(configuration.reports());
        if (!configuration.inPlace() || result.changes().isEmpty()) {
            store.delete(PATCH);
            return;
        }
        UnifiedPatch patch = UnifiedPatch.of(result.changes());
        store.write(PATCH, patch.text());
        new PatchLog(getLog()::error, false, MOST_LINES)
                .print(patch, configuration.shown(configuration.reports().resolve(PATCH)));
        throw new MojoFailureException(message(result.changes().size()));
    }

    private String message(int files) {
        Path file = pom == null ? null : pom.toPath();
        String what = files == 1 ? "1 file is" : files + " files are";
        return "llmd-tracing: " + what + " not what enrich would write. Run this and commit what it changes:\n  "
                + new MendingCommand("enrich", session, mojoExecution, file).text();
    }
}
