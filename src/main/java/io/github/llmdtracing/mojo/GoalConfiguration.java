package io.github.llmdtracing.mojo;

import io.github.llmdtracing.collector.PlacedCollector;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.pipeline.CollectorRequest;
import io.github.llmdtracing.pipeline.EnrichmentRequest;
import io.github.llmdtracing.pipeline.Output;
import io.github.llmdtracing.pipeline.ReportRequest;
import io.github.llmdtracing.pipeline.SourceSelection;
import io.github.llmdtracing.pipeline.Task;
import io.github.llmdtracing.report.ReportFormat;
import io.github.llmdtracing.report.format.RepositoryPath;
import io.github.llmdtracing.settings.Exclusion;
import io.github.llmdtracing.settings.TracingSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * All that a goal needs, checked.
 *
 * @param toolVersion our own version; empty where it is not known
 * @param projectDirectory the project, or the working directory
 * @param bareDirectory whether there is neither a POM nor a word about sources, so that the working directory is the source, as Git sees it
 * @param sources the directories and files to read, absolute; none where there is nothing to do
 * @param outputDirectory where to write, absolute
 * @param inPlace whether the sources change
 * @param repository where the project is in its repository
 * @param reportFormats the forms in which the report is written, at least one
 * @param failOn what fails the build
 * @param settings what is asked for
 * @param collectors the collectors to generate
 * @param collectorDirectory where their manifests go, absolute
 * @param notices what is doubtful about it
 * @param exclusions what is doubtful about it if it leaves nothing alone
 * @param sourceUrl where pages link files to; none for the files themselves
 */
record GoalConfiguration(
        String toolVersion,
        Path projectDirectory,
        boolean bareDirectory,
        List<Path> sources,
        Path outputDirectory,
        boolean inPlace,
        RepositoryPath repository,
        List<ReportFormat> reportFormats,
        FailOn failOn,
        TracingSettings settings,
        List<PlacedCollector> collectors,
        Path collectorDirectory,
        List<Finding> notices,
        List<Exclusion> exclusions,
        Optional<String> sourceUrl) {
    GoalConfiguration {
        sources = List.copyOf(sources);
        reportFormats = List.copyOf(reportFormats);
        collectors = List.copyOf(collectors);
        notices = List.copyOf(notices);
        exclusions = List.copyOf(exclusions);
    }

    /** What is to be generated, and where. */
    CollectorRequest collectorRequest() {
        return new CollectorRequest(projectDirectory, collectorDirectory, collectors);
    }

    /** What a run is asked for. */
    EnrichmentRequest request(Task task) {
        return new EnrichmentRequest(
                task,
                new SourceSelection(projectDirectory, sources, bareDirectory),
                new Output(outputDirectory, inPlace),
                collectorRequest(),
                settings,
                notices,
                exclusions,
                new ReportRequest(toolVersion, reportFormats, sourceUrl));
    }

    /** A file as messages name it: relative to the project, where it is in it. */
    String shown(Path file) {
        return (file.startsWith(projectDirectory) ? projectDirectory.relativize(file) : file).toString();
    }

    /** Where the reports are written. */
    Path reports() {
        return outputDirectory.resolve("reports");
    }
}
