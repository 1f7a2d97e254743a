package io.github.llmdtracing.report;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.rollout.Rollout;
import io.github.llmdtracing.rollout.RolloutFindings;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one run found and did. Sorted, and free of secrets, whatever was put in: see {@link SecretMask}.
 *
 * @param toolVersion the version of this plugin
 * @param goal the goal that ran, as {@code enrich}
 * @param settings what the POM asked for
 * @param components everything that was found, by place
 * @param findings everything that has to be said, by place
 * @param changedFiles the files with changes of ours, by path
 * @param files how many files there are
 * @param generated the manifests that were generated, by path
 * @param rollouts the workloads whose pods are made anew, by place
 * @param fixes what enrich changes in the sources, by place, for editors
 * @param context what pages for people need beside
 */
public record TracingReport(
        String toolVersion,
        String goal,
        SettingsSummary settings,
        List<ComponentReport> components,
        List<Finding> findings,
        List<ChangedFile> changedFiles,
        FileCounts files,
        List<String> generated,
        List<Rollout> rollouts,
        List<SourceFix> fixes,
        PageContext context) {
    /** The goal that only generates. */
    public static final String COLLECTOR = "collector";

    /** The goals that look at no sources. */
    private static final Set<String> BLIND = Set.of(COLLECTOR, "deploy", "undeploy", "verify-traces");

    /** Masks, sorts and copies. */
    public TracingReport {
        ReportMask mask = new ReportMask();
        settings = mask.settings(settings);
        components = components.stream().map(mask::component).sorted().toList();
        findings = findings.stream().map(mask::finding).distinct().sorted().toList();
        changedFiles = changedFiles.stream().map(mask::file).sorted().toList();
        generated = generated.stream().sorted().toList();
        rollouts = rollouts.stream().map(mask::rollout).sorted().toList();
        fixes = fixes.stream().map(mask::fix).sorted().toList();
    }

    /** A report of a run that generated nothing. */
    public TracingReport(
            String toolVersion,
            String goal,
            SettingsSummary settings,
            List<ComponentReport> components,
            List<Finding> findings,
            List<ChangedFile> changedFiles,
            FileCounts files) {
        this(toolVersion, goal, settings, components, findings, changedFiles, files, List.of());
    }

    /** A report for machines only. */
    public TracingReport(
            String toolVersion,
            String goal,
            SettingsSummary settings,
            List<ComponentReport> components,
            List<Finding> findings,
            List<ChangedFile> changedFiles,
            FileCounts files,
            List<String> generated) {
        this(
                toolVersion,
                goal,
                settings,
                components,
                findings,
                changedFiles,
                files,
                generated,
                List.of(),
                List.of(),
                PageContext.NONE);
    }

    /** The same report with what pages need. */
    public TracingReport with(PageContext other) {
        return copy(findings, generated, rollouts, fixes, other);
    }

    /** The same report with further findings. */
    public TracingReport with(List<Finding> more) {
        return with(List.of(), more);
    }

    /** The same report with other findings. */
    public TracingReport withFindings(List<Finding> others) {
        // Where they are the same, nothing has to be masked again.
        return others.equals(findings) ? this : copy(others, generated, rollouts, fixes, context);
    }

    /** The same report with other rollouts, and what there is to say of these. */
    public TracingReport withRollouts(List<Rollout> others) {
        Stream<Finding> kept = findings.stream().filter(f -> f.code() != FindingCode.ROLLOUT_NEEDS_SPARE_GPUS);
        Stream<Finding> found = new RolloutFindings(others).all().stream();
        return copy(Stream.concat(kept, found).toList(), generated, others, fixes, context);
    }

    /** The same report with what changes in the sources. */
    public TracingReport withFixes(List<SourceFix> others) {
        return copy(findings, generated, rollouts, others, context);
    }

    /** The same report with generated manifests and further findings. */
    public TracingReport with(List<String> manifests, List<Finding> more) {
        return manifests.isEmpty() && more.isEmpty()
                ? this
                : copy(joined(findings, more), joined(generated, manifests), rollouts, fixes, context);
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private TracingReport copy(
            List<Finding> otherFindings,
            List<String> otherManifests,
            List<Rollout> otherRollouts,
            List<SourceFix> otherFixes,
            PageContext otherContext) {
        return new TracingReport(
                toolVersion,
                goal,
                settings,
                components,
                otherFindings,
                changedFiles,
                files,
                otherManifests,
                otherRollouts,
                otherFixes,
                otherContext);
    }

    /** Whether the goal looks at sources at all. */
    public boolean readsSources() {
        return !BLIND.contains(goal);
    }

    /** How much of everything there is. */
    public Totals totals() {
        return Totals.of(components, findings);
    }
}
