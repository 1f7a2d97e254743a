package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.report.SourceLinks;
import io.github.llmdtracing.settings.Exclusion;
import io.github.llmdtracing.settings.TracingSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a run is asked for.
 *
 * @param task what it does
 * @param sources what it reads
 * @param output where it writes
 * @param collectors the collectors whose manifests are generated
 * @param settings all that the POM says
 * @param notices what was doubtful about the configuration
 * @param exclusions what is doubtful about it if it leaves nothing alone
 * @param reporting how it tells of itself
 */
public record EnrichmentRequest(
        Task task,
        SourceSelection sources,
        Output output,
        CollectorRequest collectors,
        TracingSettings settings,
        List<Finding> notices,
        List<Exclusion> exclusions,
        ReportRequest reporting) {
    /** Copies the lists. */
    public EnrichmentRequest {
        notices = List.copyOf(notices);
        exclusions = List.copyOf(exclusions);
    }

    /** The way from the reports to the files that they speak of. */
    SourceLinks links() {
        Path project = sources.project();
        Optional<String> way = Optional.of(output.reports())
                .filter(r -> r.startsWith(project))
                .map(r -> "../".repeat(project.relativize(r).getNameCount()));
        return new SourceLinks(way, reporting.sourceUrl());
    }

    /** Whether copies of the sources are written. */
    boolean copies() {
        return task.writes() && !output.inPlace() && !sources.named().isEmpty();
    }

    /** The same request for a run that looks at no source. */
    public EnrichmentRequest withoutSources() {
        return with(sources.nothing(), output, settings, List.of());
    }

    /** The same request, in which some files are not looked at. */
    EnrichmentRequest excluding(Predicate<String> files) {
        return with(sources, output, settings.excluding(files), exclusions);
    }

    /** The same request for a run that leaves an archive as well. */
    public EnrichmentRequest archiving(Optional<ArchiveRequest> wanted) {
        return with(sources, output.with(wanted), settings, exclusions);
    }

    private EnrichmentRequest with(SourceSelection from, Output to, TracingSettings changed, List<Exclusion> judged) {
        return new EnrichmentRequest(task, from, to, collectors, changed, notices, judged, reporting);
    }
}
