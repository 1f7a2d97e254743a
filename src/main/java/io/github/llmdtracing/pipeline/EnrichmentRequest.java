package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.plan.TracingSettings;
import io.github.llmdtracing.report.JsonReport;
import io.github.llmdtracing.report.ReportFormat;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run is asked for.
 *
 * @param goal the goal that runs, as {@code enrich}
 * @param writes whether anything but reports is written; else it is only said what would be
 * @param project the project's directory; paths in reports are relative to it
 * @param sources the directories and files to read
 * @param likeGit whether hidden directories and what Git ignores are left out, as where nobody named a source
 * @param outputDirectory where copies and reports go
 * @param inPlace whether the sources themselves change
 * @param collectors the collectors whose manifests are generated
 * @param settings all that the POM says
 * @param notices what was doubtful about the configuration
 * @param toolVersion the version of this plugin
 * @param reports the forms in which the report is written
 * @param purpose whether tracing is put in or taken out
 */
public record EnrichmentRequest(
        String goal,
        boolean writes,
        Path project,
        List<Path> sources,
        boolean likeGit,
        Path outputDirectory,
        boolean inPlace,
        CollectorRequest collectors,
        TracingSettings settings,
        List<Finding> notices,
        String toolVersion,
        List<ReportFormat> reports,
        Purpose purpose) {
    /** The goal that writes. */
    public static final String ENRICH = "enrich";

    /** The goal that takes out. */
    public static final String STRIP = "strip";

    /** Copies the lists. */
    public EnrichmentRequest {
        sources = List.copyOf(sources);
        notices = List.copyOf(notices);
        reports = List.copyOf(reports);
    }

    /** A request without a collector, whose report is JSON. */
    public EnrichmentRequest(
            Path project,
            List<Path> sources,
            boolean likeGit,
            Path outputDirectory,
            boolean inPlace,
            TracingSettings settings,
            List<Finding> notices,
            String toolVersion) {
        this(
                ENRICH,
                true,
                project,
                sources,
                likeGit,
                outputDirectory,
                inPlace,
                new CollectorRequest(project, outputDirectory.resolve("collector"), List.of()),
                settings,
                notices,
                toolVersion,
                List.of(new JsonReport()),
                Purpose.ENRICH);
    }

    /** The same request for a run that takes tracing out. */
    public EnrichmentRequest stripping(boolean all) {
        return new EnrichmentRequest(
                STRIP,
                writes,
                project,
                sources,
                likeGit,
                outputDirectory,
                inPlace,
                collectors,
                settings,
                notices,
                toolVersion,
                reports,
                all ? Purpose.STRIP_ALL : Purpose.STRIP);
    }
}
