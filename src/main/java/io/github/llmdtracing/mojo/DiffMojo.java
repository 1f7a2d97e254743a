package io.github.llmdtracing.mojo;

import io.github.llmdtracing.files.TextStore;
import io.github.llmdtracing.pipeline.Enrichment;
import io.github.llmdtracing.pipeline.EnrichmentResult;
import io.github.llmdtracing.pipeline.RunOutcome;
import io.github.llmdtracing.pipeline.Task;
import io.github.llmdtracing.report.patch.TextChange;
import io.github.llmdtracing.report.patch.UnifiedPatch;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Shows what <code>enrich</code> would change, as a unified patch that <code>git apply</code> takes, and changes nothing. With
 * <code>from</code> and <code>to</code>, what differs between two profiles.
 *
 * @since 0.1.0
 */
@Mojo(name = "diff", threadSafe = true, requiresProject = false)
public final class DiffMojo extends AbstractTracingMojo {
    private static final int MOST_LINES = 2_000;

    /**
     * Where the patch is written, beside the console. Unless set, <code>reports/llmd-tracing.patch</code> in <code>outputDirectory</code>. Example:
     * <code>-Dllmd.tracing.patchFile=tracing.patch</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.patchFile")
    @Nullable
    File patchFile;

    /**
     * The profile on the left, in place of the sources as they are. Example: <code>-Dllmd.tracing.from=development</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.from")
    @Nullable
    String from;

    /**
     * The profile on the right, in place of <code>profile</code>. Example: <code>-Dllmd.tracing.to=production</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.to")
    @Nullable
    String to;

    /**
     * Leaves in the patch file what looks like a secret, so that it can be applied where a change stands beside one. The console hides it
     * all the same. Example: <code>-Dllmd.tracing.secretsInPatch</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.secretsInPatch", defaultValue = "false")
    boolean secretsInPatch;

    /** Whether Maven's own output has colours. */
    @NotInFile
    @Parameter(defaultValue = "${style.color}", readonly = true)
    @Nullable
    String styleColor;

    /** The goal, for Maven to fill. */
    public DiffMojo() {}

    @Override
    RunOutcome run(GoalConfiguration configuration) throws MojoFailureException {
        if (ElementScope.text(from).isEmpty()) {
            return RunOutcome.of(right(configuration));
        }
        // Each plan writes its report over the one before; the one on the right is the one to keep.
        EnrichmentResult left = plan(withProfile(from));
        EnrichmentResult right = right(configuration);
        return RunOutcome.of(right.comparedBy(
                PlanComparison.of(left.planned(), right.planned()).changes()));
    }

    private EnrichmentResult right(GoalConfiguration configuration) throws MojoFailureException {
        return plan(ElementScope.text(to).isPresent() ? withProfile(to) : configuration);
    }

    private static EnrichmentResult plan(GoalConfiguration configuration) {
        return new Enrichment(configuration.request(Task.looking(Task.DIFF))).result();
    }

    private GoalConfiguration withProfile(@Nullable String name) throws MojoFailureException {
        profile = name;
        return new GoalConfigurationMapper(this).map();
    }

    @Override
    void conclude(GoalConfiguration configuration, RunOutcome outcome) {
        List<TextChange> changes = outcome.changes();
        UnifiedPatch patch = UnifiedPatch.of(changes);
        Path file = patchFile(configuration);
        UnifiedPatch written = secretsInPatch ? UnifiedPatch.withSecrets(changes) : patch;
        String text = written.lines().isEmpty() ? "" : comments(outcome) + written.text();
        new TextStore(file.resolveSibling("")).write(file.getFileName().toString(), text);
        if (patch.lines().isEmpty()) {
            getLog().info("Nothing differs.");
        } else {
            new PatchLog(getLog()::info, isColoured(), MOST_LINES).print(patch, configuration.shown(file));
            outcome.rollouts().forEach(getLog()::info);
        }
        getLog().info("The patch is in " + configuration.shown(file) + ".");
    }

    // What stands before the first file of a patch is for people: git apply and patch read over it.
    private static String comments(RunOutcome outcome) {
        return outcome.rollouts().stream().map(l -> "# " + l + "\n").collect(Collectors.joining());
    }

    private Path patchFile(GoalConfiguration configuration) {
        return patchFile == null
                ? configuration.reports().resolve("llmd-tracing.patch")
                : configuration.projectDirectory().resolve(patchFile.toPath()).toAbsolutePath();
    }

    private boolean isColoured() {
        boolean interactive = session != null
                && session.getRequest() != null
                && session.getRequest().isInteractiveMode()
                && Terminal.isThere();
        return "always".equals(styleColor) || interactive && !"never".equals(styleColor);
    }
}
