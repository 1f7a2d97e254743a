package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.report.JsonReport;
import io.github.llmdtracing.report.ReportFormat;
import io.github.llmdtracing.report.SourceLinks;
import io.github.llmdtracing.settings.TracingSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
 * @param sourceUrl a URL of files with {@code {file}} and {@code {line}}, for pages; none where there is none
 * @param purpose whether tracing is put in or taken out
 * @param archive the archive of what the run leaves; none where none is asked for
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
        Optional<String> sourceUrl,
        Purpose purpose,
        Optional<ArchiveRequest> archive) {
    /** The goal that writes. */
    public static final String ENRICH = "enrich";

    /** The goal that shows what another would write. */
    public static final String DIFF = "diff";

    /** The goal that takes out. */
    public static final String STRIP = "strip";

    /** Copies the lists. */
    public EnrichmentRequest {
        sources = List.copyOf(sources);
        notices = List.copyOf(notices);
        reports = List.copyOf(reports);
    }

    /** The way from the reports to the files that they speak of. */
    SourceLinks links() {
        Path page = outputDirectory.resolve("reports");
        Optional<String> way = Optional.of(page)
                .filter(r -> r.startsWith(project))
                .map(r -> "../".repeat(project.relativize(r).getNameCount()));
        return new SourceLinks(way, sourceUrl);
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
                Optional.empty(),
                Purpose.ENRICH,
                Optional.empty());
    }

    /** The same request for a run that looks at no source. */
    public EnrichmentRequest withoutSources() {
        return new EnrichmentRequest(
                goal,
                writes,
                project,
                List.of(),
                likeGit,
                outputDirectory,
                inPlace,
                collectors,
                settings,
                notices,
                toolVersion,
                reports,
                sourceUrl,
                purpose,
                archive);
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
                sourceUrl,
                all ? Purpose.STRIP_ALL : Purpose.STRIP,
                Optional.empty());
    }

    /** The same request for a run that leaves an archive as well. */
    public EnrichmentRequest archiving(Optional<ArchiveRequest> wanted) {
        return new EnrichmentRequest(
                goal,
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
                sourceUrl,
                purpose,
                wanted);
    }
}
