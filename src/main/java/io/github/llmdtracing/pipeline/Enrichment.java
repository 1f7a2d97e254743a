package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.files.Destination;
import io.github.llmdtracing.files.DryRun;
import io.github.llmdtracing.files.InPlace;
import io.github.llmdtracing.files.OutputDirectory;
import io.github.llmdtracing.files.SourceRoot;
import io.github.llmdtracing.files.SourceTree;
import io.github.llmdtracing.files.TreeReader;
import io.github.llmdtracing.files.TreeReading;
import io.github.llmdtracing.lint.Silences;
import io.github.llmdtracing.parallel.Workers;
import io.github.llmdtracing.plan.PlannedSources;
import io.github.llmdtracing.report.TracingReport;
import java.util.List;

/** Enriches a tree: reads it, plans, proves the plan and writes. */
public final class Enrichment {
    private final EnrichmentRequest request;
    private final Workers workers;

    /** A run with as many threads as the machine has processors. */
    public Enrichment(EnrichmentRequest request) {
        this(request, Workers.ofThisMachine());
    }

    Enrichment(EnrichmentRequest request, Workers workers) {
        this.request = request;
        this.workers = workers;
    }

    /** Runs, and says what was found and done. */
    public TracingReport run() {
        return result().report();
    }

    /** Runs, and says what was found, and which files were changed or would be. */
    public EnrichmentResult result() {
        EnrichmentResult result = resultAlone();
        new ReportFiles(request).write(result.report());
        return result;
    }

    /** The same, and no report is written. */
    public EnrichmentResult resultAlone() {
        RequestedSources sources = RequestedSources.of(request);
        List<SourceRoot> roots = sources.roots();
        // Before anything is looked for: collectors that stand among the sources are part of them.
        RequestedCollectors collectors = new RequestedCollectors(request);
        CollectorGeneration.Generated generated = collectors.generated(roots);
        SourceTree tree = sources.scan(roots);
        TreeRun.Done done = run(tree);
        EnrichmentResult whole = done.result().with(generated, collectors.areInOutput());
        return silenced(archived(whole, tree, !generated.files().isEmpty()), done.sources());
    }

    private TreeRun.Done run(SourceTree tree) {
        Destination destination = destination();
        TreeReading marked = new TreeReader(new Markers(request.settings()).filter(), destination).read(tree, workers);
        TreeInputs inputs = TreeInputs.of(tree, marked, workers);
        return new TreeRun(request, tree, inputs, target(destination, tree, inputs.reading()), workers).run();
    }

    private Destination destination() {
        if (!request.task().writes()) {
            return new DryRun();
        }
        return request.output().inPlace()
                ? new InPlace()
                : new OutputDirectory(request.output().directory());
    }

    private Target target(Destination destination, SourceTree tree, TreeReading reading) {
        Task task = request.task();
        if (request.output().inPlace()) {
            return new InPlaceTarget(new InPlace(), !task.writes(), task.purpose(), tree, reading.texts());
        }
        return task.strips()
                ? new StrippedCopies(destination, reading.texts(), new LockedRoots(tree, reading.texts()))
                : new CopyTarget(destination, reading.texts());
    }

    private EnrichmentResult archived(EnrichmentResult result, SourceTree tree, boolean generated) {
        return request.output()
                .archive()
                .map(a -> new ManifestArchive(request, tree, generated).write(a))
                .map(f -> result.withReport(result.report().with(f)))
                .orElse(result);
    }

    private EnrichmentResult silenced(EnrichmentResult result, PlannedSources sources) {
        Silences silences = new Silences(request.settings().silences(), sources);
        TracingReport report = result.report();
        return result.withReport(report.withFindings(silences.applyTo(report.findings())));
    }
}
