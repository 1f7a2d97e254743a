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
 * What one run found and did. Sorted, and free of secrets, whatever was put in: see {@link SecretMask}. What was looked at once is not
 * looked at again when something is added.
 */
public final class TracingReport {
    /** The goal that only generates. */
    public static final String COLLECTOR = "collector";

    /** The goals that look at no sources. */
    private static final Set<String> BLIND = Set.of(COLLECTOR, "deploy", "undeploy", "verify-traces");

    private final String toolVersion;
    private final String goal;
    private final SettingsSummary settings;
    private final List<ComponentReport> components;
    private final List<Finding> findings;
    private final List<ChangedFile> changedFiles;
    private final FileCounts files;
    private final List<String> generated;
    private final List<Rollout> rollouts;
    private final List<SourceFix> fixes;
    private final PageContext context;

    /** All of it masked and in order. */
    private TracingReport(
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
        this.toolVersion = toolVersion;
        this.goal = goal;
        this.settings = settings;
        this.components = components;
        this.findings = findings;
        this.changedFiles = changedFiles;
        this.files = files;
        this.generated = generated;
        this.rollouts = rollouts;
        this.fixes = fixes;
        this.context = context;
    }

    /**
     * A report for machines only.
     *
     * @param toolVersion the version of this plugin
     * @param goal the goal that ran, as {@code enrich}
     * @param settings what the POM asked for
     * @param components everything that was found
     * @param findings everything that has to be said
     * @param changedFiles the files with changes of ours
     * @param files how many files there are
     * @param generated the manifests that were generated
     */
    public static TracingReport of(
            String toolVersion,
            String goal,
            SettingsSummary settings,
            List<ComponentReport> components,
            List<Finding> findings,
            List<ChangedFile> changedFiles,
            FileCounts files,
            List<String> generated) {
        ReportMask mask = new ReportMask();
        return new TracingReport(
                toolVersion,
                goal,
                mask.settings(settings),
                components.stream().map(mask::component).sorted().toList(),
                findings.stream().map(mask::finding).distinct().sorted().toList(),
                changedFiles.stream().map(mask::file).sorted().toList(),
                files,
                generated.stream().sorted().toList(),
                List.of(),
                List.of(),
                PageContext.NONE);
    }

    /** A report of a run that generated nothing. */
    public static TracingReport of(
            String toolVersion,
            String goal,
            SettingsSummary settings,
            List<ComponentReport> components,
            List<Finding> findings,
            List<ChangedFile> changedFiles,
            FileCounts files) {
        return of(toolVersion, goal, settings, components, findings, changedFiles, files, List.of());
    }

    /** The same report with what pages need. */
    public TracingReport with(PageContext other) {
        return new TracingReport(
                toolVersion,
                goal,
                settings,
                components,
                findings,
                changedFiles,
                files,
                generated,
                rollouts,
                fixes,
                other);
    }

    /** The same report with other findings. */
    public TracingReport withFindings(List<Finding> others) {
        return judged(others.stream().map(new ReportMask()::finding));
    }

    private TracingReport judged(Stream<Finding> masked) {
        List<Finding> judged = masked.distinct().sorted().toList();
        return new TracingReport(
                toolVersion,
                goal,
                settings,
                components,
                judged,
                changedFiles,
                files,
                generated,
                rollouts,
                fixes,
                context);
    }

    /** The same report with further findings. */
    public TracingReport with(List<Finding> more) {
        return judged(Stream.concat(findings.stream(), more.stream().map(new ReportMask()::finding)));
    }

    /** The same report with generated manifests and further findings. */
    public TracingReport with(List<String> manifests, List<Finding> more) {
        return generating(manifests).with(more);
    }

    private TracingReport generating(List<String> manifests) {
        List<String> all =
                Stream.concat(generated.stream(), manifests.stream()).sorted().toList();
        return new TracingReport(
                toolVersion, goal, settings, components, findings, changedFiles, files, all, rollouts, fixes, context);
    }

    /**
     * The same report with other rollouts.
     *
     * @param finds whether it is a finding where one may get stuck
     */
    public TracingReport withRollouts(List<Rollout> others, boolean finds) {
        Stream<Finding> kept = findings.stream().filter(f -> f.code() != FindingCode.ROLLOUT_NEEDS_SPARE_GPUS);
        Stream<Finding> found = finds ? new RolloutFindings(others).all().stream() : Stream.of();
        return rolling(others).judged(Stream.concat(kept, found.map(new ReportMask()::finding)));
    }

    private TracingReport rolling(List<Rollout> others) {
        List<Rollout> masked =
                others.stream().map(new ReportMask()::rollout).sorted().toList();
        return new TracingReport(
                toolVersion,
                goal,
                settings,
                components,
                findings,
                changedFiles,
                files,
                generated,
                masked,
                fixes,
                context);
    }

    /** The same report with what changes in the sources. */
    public TracingReport withFixes(List<SourceFix> others) {
        List<SourceFix> masked =
                others.stream().map(new ReportMask()::fix).sorted().toList();
        return new TracingReport(
                toolVersion,
                goal,
                settings,
                components,
                findings,
                changedFiles,
                files,
                generated,
                rollouts,
                masked,
                context);
    }

    /** The version of this plugin. */
    public String toolVersion() {
        return toolVersion;
    }

    /** The goal that ran, as {@code enrich}. */
    public String goal() {
        return goal;
    }

    /** What the POM asked for. */
    public SettingsSummary settings() {
        return settings;
    }

    /** Everything that was found, by place. */
    public List<ComponentReport> components() {
        return components;
    }

    /** Everything that has to be said, by place. */
    public List<Finding> findings() {
        return findings;
    }

    /** The files with changes of ours, by path. */
    public List<ChangedFile> changedFiles() {
        return changedFiles;
    }

    /** How many files there are. */
    public FileCounts files() {
        return files;
    }

    /** The manifests that were generated, by path. */
    public List<String> generated() {
        return generated;
    }

    /** The workloads whose pods are made anew, by place. */
    public List<Rollout> rollouts() {
        return rollouts;
    }

    /** What enrich changes in the sources, by place, for editors. */
    public List<SourceFix> fixes() {
        return fixes;
    }

    /** What pages for people need beside. */
    public PageContext context() {
        return context;
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
