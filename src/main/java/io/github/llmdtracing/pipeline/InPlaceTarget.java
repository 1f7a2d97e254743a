package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.apply.FileWrite;
import io.github.llmdtracing.apply.InPlacePlan;
import io.github.llmdtracing.apply.PlanOutcome;
import io.github.llmdtracing.apply.TracingLock;
import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.files.Destination;
import io.github.llmdtracing.files.FileChange;
import io.github.llmdtracing.files.InPlace;
import io.github.llmdtracing.files.Reading;
import io.github.llmdtracing.files.SourceRoot;
import io.github.llmdtracing.files.SourceTree;
import io.github.llmdtracing.report.patch.TextChange;
import io.github.llmdtracing.text.SourceText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sources themselves. Each root has a lock file that remembers what is ours; a root whose lock cannot be read is left alone.
 */
final class InPlaceTarget implements Target {
    private final InPlace destination;
    private final boolean looksOnly;
    private final Purpose purpose;
    private final LockedRoots locked;

    /**
     * The target.
     *
     * @param looksOnly whether nothing is written
     * @param purpose whether tracing is put in or taken out
     */
    InPlaceTarget(InPlace destination, boolean looksOnly, Purpose purpose, SourceTree tree, List<Reading.Text> texts) {
        this.destination = destination;
        this.looksOnly = looksOnly;
        this.purpose = purpose;
        this.locked = new LockedRoots(tree, texts);
    }

    @Override
    public Destination destination() {
        return destination;
    }

    @Override
    public List<SourceText> originals() {
        return locked.originals();
    }

    @Override
    public List<Finding> findings() {
        return locked.findings();
    }

    @Override
    public boolean isLocked(String path) {
        return locked.isLocked(path);
    }

    @Override
    public List<TakenOut> takenOut() {
        return locked.takenOut();
    }

    @Override
    public Written write(List<PlanOutcome> outcomes, Collection<String> untouched, List<ComponentReport> components) {
        List<Finding> after = new ArrayList<>();
        List<TextChange> changes = new ArrayList<>();
        int files = 0;
        for (Map.Entry<SourceRoot, InPlacePlan> root : locked.plans().entrySet()) {
            InPlacePlan plan = root.getValue();
            List<FileWrite> writes = writes(plan, of(plan, outcomes), untouched);
            changes.addAll(changes(root.getKey(), writes));
            files += looksOnly ? manifests(writes).size() : write(root.getKey(), writes);
            after.addAll(purpose == Purpose.STRIP_ALL ? List.of() : plan.missingLock(components));
        }
        destination.close();
        return new Written(files, after, changes);
    }

    private List<FileWrite> writes(InPlacePlan plan, List<PlanOutcome> outcomes, Collection<String> untouched) {
        return purpose.strips() ? plan.withoutTracing(outcomes) : plan.writes(outcomes, untouched);
    }

    // The last write of a path is what stays.
    private List<TextChange> changes(SourceRoot root, List<FileWrite> writes) {
        Map<String, TextChange> last = new LinkedHashMap<>();
        writes.forEach(w -> last.put(w.path(), new TextChange(w.path(), standing(root, w), w.content())));
        return last.values().stream().filter(TextChange::isChange).toList();
    }

    private Optional<String> standing(SourceRoot root, FileWrite write) {
        return locked.read(write.path())
                .map(t -> t.text().content())
                .or(() -> LockedRoots.store(root).read(TracingLock.FILE_NAME));
    }

    private List<FileChange> manifests(List<FileWrite> writes) {
        return writes.stream().flatMap(w -> manifest(w).stream()).toList();
    }

    private static List<PlanOutcome> of(InPlacePlan plan, List<PlanOutcome> outcomes) {
        return outcomes.stream()
                .filter(o -> plan.original(o.path()).isPresent())
                .toList();
    }

    // All new files are complete before the lock says what is meant, so that a full disk changes nothing.
    private int write(SourceRoot root, List<FileWrite> writes) {
        List<FileChange> manifests = manifests(writes);
        InPlace.Staged staged = destination.stage(manifests);
        try {
            commit(root, writes, staged);
        } catch (RuntimeException | Error e) {
            staged.discard();
            throw e;
        }
        return manifests.size();
    }

    // Between the two writes of the lock stand all files.
    private void commit(SourceRoot root, List<FileWrite> writes, InPlace.Staged staged) {
        boolean written = false;
        for (FileWrite write : writes) {
            if (manifest(write).isEmpty()) {
                writeLock(root, write);
            } else if (!written) {
                staged.commit();
                written = true;
            }
        }
    }

    private Optional<FileChange> manifest(FileWrite write) {
        return locked.read(write.path())
                .map(t -> new FileChange(t.file(), t.text(), write.content().orElse("")));
    }

    private static void writeLock(SourceRoot root, FileWrite lock) {
        if (lock.content().isPresent()) {
            LockedRoots.store(root).write(TracingLock.FILE_NAME, lock.content().get());
        } else {
            LockedRoots.store(root).delete(TracingLock.FILE_NAME);
        }
    }
}
