package io.github.llmdtracing.report;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.plan.ComponentReport;
import java.util.List;
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
 */
public record TracingReport(
        String toolVersion,
        String goal,
        SettingsSummary settings,
        List<ComponentReport> components,
        List<Finding> findings,
        List<ChangedFile> changedFiles,
        FileCounts files,
        List<String> generated) {
    /** The goal that only generates. */
    public static final String COLLECTOR = "collector";

    /** Masks, sorts and copies. */
    public TracingReport {
        ReportMask mask = new ReportMask();
        settings = mask.settings(settings);
        components = components.stream().map(mask::component).sorted().toList();
        findings = findings.stream().map(mask::finding).distinct().sorted().toList();
        changedFiles = changedFiles.stream().map(mask::file).sorted().toList();
        generated = generated.stream().sorted().toList();
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

    /** The same report with further findings. */
    public TracingReport with(List<Finding> more) {
        return with(List.of(), more);
    }

    /** The same report with other findings. */
    public TracingReport withFindings(List<Finding> others) {
        return new TracingReport(toolVersion, goal, settings, components, others, changedFiles, files, generated);
    }

    /** The same report with generated manifests and further findings. */
    public TracingReport with(List<String> manifests, List<Finding> more) {
        return new TracingReport(
                toolVersion,
                goal,
                settings,
                components,
                Stream.concat(findings.stream(), more.stream()).toList(),
                changedFiles,
                files,
                Stream.concat(generated.stream(), manifests.stream()).toList());
    }

    /** Whether the goal looks at sources at all. */
    public boolean readsSources() {
        return !goal.equals(COLLECTOR);
    }

    /** How much of everything there is. */
    public Totals totals() {
        return Totals.of(components, findings);
    }
}
