package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.apply.TracingLock;
import io.github.llmdtracing.collector.GeneratedFile;
import io.github.llmdtracing.files.DiskException;
import io.github.llmdtracing.files.FileContent;
import io.github.llmdtracing.files.GeneratedDirectory;
import io.github.llmdtracing.files.KnownTree;
import io.github.llmdtracing.files.SourceRoot;
import io.github.llmdtracing.files.SourceTree;
import io.github.llmdtracing.files.TextStore;
import io.github.llmdtracing.parallel.Workers;
import io.github.llmdtracing.report.TracingReport;
import io.github.llmdtracing.report.patch.TextChange;
import io.github.llmdtracing.text.DoubleCrc;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Leaves out a run that would find, write and say what the last one did. Of that one a record is kept beside the output; without it, or
 * where a byte of it or of anything that it names is another, the run is made. What stands in the sources is looked at before a run or
 * as it is read, and never after it, so that a file that somebody changes meanwhile makes the next run whole.
 */
public final class LastRun {
    private final EnrichmentRequest request;
    private final String basis;
    private final TextStore store;
    private final Workers workers;

    /**
     * The last run of a goal.
     *
     * @param request what is asked for now
     * @param basis the hash of the program and of the whole configuration
     */
    public LastRun(EnrichmentRequest request, String basis) {
        this(request, basis, Workers.ofThisMachine());
    }

    private LastRun(EnrichmentRequest request, String basis, Workers workers) {
        this.request = request;
        this.basis = DoubleCrc.of(RecordWriter.VERSION + "\n" + request.output().archive() + "\n" + basis);
        this.store = new TextStore(request.output().directory());
        this.workers = workers;
    }

    /** Says again what the last run said where nothing has changed since; otherwise makes the run. */
    public RunOutcome or(Supplier<EnrichmentResult> run) {
        Optional<RunRecord> last = last().filter(this::isUnchanged);
        last.filter(r -> writesReports()).ifPresent(r -> new ReportFiles(request).restore(r.reports()));
        return last.map(r -> RunOutcome.again(r.summary())).orElseGet(() -> made(run));
    }

    private Optional<KnownSources> look() {
        SourceTree tree = RequestedSources.of(request).scan();
        return hasLeftovers(tree)
                ? Optional.empty()
                : KnownTree.look(tree, workers).map(known -> new KnownSources(tree.roots(), known));
    }

    // A run in place takes away what a killed one left.
    private boolean hasLeftovers(SourceTree tree) {
        return request.output().inPlace() && !tree.leftovers().isEmpty();
    }

    private String file() {
        return ".llmd-tracing." + request.task().goal() + ".record";
    }

    private Optional<RunRecord> last() {
        return RecordReader.read(store.readLeniently(file()));
    }

    private boolean isUnchanged(RunRecord last) {
        return last.basis().equals(basis)
                && isUnchanged(last, RequestedSources.of(request).scan());
    }

    private boolean isUnchanged(RunRecord last, SourceTree tree) {
        return !hasLeftovers(tree)
                && last.tree().isSource(tree, workers)
                && last.surroundings().equals(surroundings(tree.roots()))
                && (!request.copies() || last.tree().isCopiedTo(request.output().directory(), tree, workers));
    }

    private boolean writesReports() {
        return !request.task().goal().equals(TracingReport.COLLECTOR);
    }

    // Manifests of collectors may stand anywhere, and the lock of a single file beside it. The archive is no source of
    // anything, but a
    // thing that the run left.
    private String surroundings(List<SourceRoot> roots) {
        String collectors = new GeneratedDirectory(request.collectors().directory(), GeneratedFile.MARK).state();
        return DoubleCrc.of(collectors
                + request.output()
                        .archive()
                        .map(a -> FileContent.state(a.file()))
                        .orElse("")
                + (request.output().inPlace()
                        ? roots.stream().map(LastRun::lock).collect(Collectors.joining())
                        : ""));
    }

    private static String lock(SourceRoot root) {
        return LockedRoots.store(root)
                .read(TracingLock.FILE_NAME)
                .map(DoubleCrc::of)
                .orElse("none");
    }

    private RunOutcome made(Supplier<EnrichmentResult> run) {
        leniently(() -> store.delete(file()));
        // A run that copies all says itself what it read; others leave out what cannot matter to them.
        Optional<KnownSources> looked = request.copies() ? Optional.empty() : look();
        EnrichmentResult result = run.get();
        (request.copies() ? result.sources() : looked)
                .map(sources -> record(result, sources))
                .filter(r -> wouldBeTheSameAgain(result))
                .ifPresent(r -> leniently(() -> store.write(file(), RecordWriter.write(r))));
        return RunOutcome.of(result);
    }

    // A record that cannot be kept makes the next run whole, and no run fail.
    private static void leniently(Runnable act) {
        try {
            act.run();
        } catch (DiskException e) {
            // What stands there is the record of nothing, or of a run whose traces are all compared.
        }
    }

    // In place, a run that changes its sources tells of that, and the next one has nothing to tell.
    private boolean wouldBeTheSameAgain(EnrichmentResult result) {
        return (!request.output().inPlace() || result.changes().isEmpty())
                && (!request.task().writes() || collectorsStand());
    }

    // Looked at after their state was taken: whoever writes there between the two is seen by one of them.
    private boolean collectorsStand() {
        return new CollectorGeneration(request.collectors()).look().changes().isEmpty();
    }

    private RunRecord record(EnrichmentResult result, KnownSources sources) {
        return new RunRecord(
                basis,
                surroundings(sources.roots()),
                sources.known().copiedWith(copies(result)),
                RunOutcome.of(result).summary(),
                writesReports() ? new ReportFiles(request).texts(result.report()) : Map.of());
    }

    private static Map<String, String> copies(EnrichmentResult result) {
        return result.planned().stream()
                .collect(Collectors.toMap(TextChange::path, c -> c.after().orElse("")));
    }
}
