package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.files.CandidateFilter;
import io.github.llmdtracing.files.InPlace;
import io.github.llmdtracing.files.ScanRules;
import io.github.llmdtracing.files.SourceRoots;
import io.github.llmdtracing.files.SourceScanner;
import io.github.llmdtracing.files.SourceTree;
import io.github.llmdtracing.files.TreeReader;
import io.github.llmdtracing.files.TreeReading;
import io.github.llmdtracing.parallel.Workers;
import io.github.llmdtracing.report.TracingReport;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.text.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Runs of the whole pipeline on a project whose sources are in its directory {@code input}. */
public final class PipelineRun {
    private final Path project;
    private final TracingSettings settings;

    /** A run. */
    public PipelineRun(Path project, TracingSettings settings) {
        this.project = project;
        this.settings = settings;
    }

    /** Where copies come out. */
    public Path output() {
        return project.resolve("out");
    }

    /** Enriches. */
    public TracingReport enrich(boolean inPlace, int threads) {
        return new Enrichment(request(Task.writing(Task.ENRICH), inPlace), Workers.of(threads)).run();
    }

    /** Takes tracing out. */
    public TracingReport strip(boolean inPlace, boolean all) {
        return new Enrichment(request(Task.strip(all), inPlace), Workers.of(2)).run();
    }

    /** Enriches, and leaves an archive. */
    public TracingReport archive(boolean inPlace, ArchiveRequest archive) {
        return new Enrichment(
                        request(Task.writing(Task.ENRICH), inPlace).archiving(Optional.of(archive)), Workers.of(2))
                .run();
    }

    /** Plans, and writes nothing but the report. */
    public TracingReport check(boolean inPlace) {
        return new Enrichment(request(Task.looking("check"), inPlace), Workers.of(2)).run();
    }

    private EnrichmentRequest request(Task task, boolean inPlace) {
        return Requests.of(task, sources(), new Output(output(), inPlace), settings);
    }

    private SourceSelection sources() {
        return new SourceSelection(project, List.of(Path.of("input")), false);
    }

    /** What the user wrote, after a run in place. */
    public List<SourceText> originals() {
        SourceTree tree = new SourceScanner(ScanRules.everythingBut(List.of(output())))
                .scan(SourceRoots.of(project).find(List.of(Path.of("input"))));
        CandidateFilter filter = new Markers(settings).filter();
        InPlace destination = new InPlace();
        TreeReading reading = new TreeReader(filter, destination).read(tree, Workers.of(1));
        return new InPlaceTarget(destination, true, Purpose.ENRICH, tree, reading.texts()).originals();
    }
}
