package io.github.llmdtracing.apply;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.text.SourceText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run that changes the sources of one root themselves. It starts from the user's texts, which are the files without what the lock
 * says is ours, and ends in writes whose order survives a kill at any point: the lock with what is and what shall be, the files, the
 * lock with what is.
 */
public final class InPlacePlan {
    private final String lockPath;
    private final Optional<SourceText> lockText;
    private final String prefix;
    private final Map<String, Reversal> reversals = new LinkedHashMap<>();
    private final LockedEntries entries;
    private final SortedMap<String, List<LockedFile>> unread = new TreeMap<>();

    private InPlacePlan(String root, Optional<SourceText> lockText, TracingLock known) {
        this.prefix = root.isEmpty() || root.endsWith("/") ? root : root + "/";
        this.lockPath = prefix + TracingLock.FILE_NAME;
        this.lockText = lockText;
        this.entries = new LockedEntries(known);
    }

    /**
     * Takes out of the files what is ours.
     *
     * @param root the source root as people name it, with forward slashes; empty for the project itself
     * @param lock the root's lock file, if there is one
     * @param current the root's files that may be changed or hold something of ours, as they stand
     * @param others the root's other files: those that could not be read may hold something of ours too, so that the lock goes on to name
     *     them
     * @throws InvalidLockException when the lock cannot be read; then nothing may be written below this root
     */
    public static InPlacePlan of(
            String root, Optional<SourceText> lock, Collection<SourceText> current, Collection<String> others)
            throws InvalidLockException {
        TracingLock known = lock.isPresent() ? LockReader.read(lock.get()) : TracingLock.EMPTY;
        InPlacePlan plan = new InPlacePlan(root, lock, known);
        others.stream().map(plan::below).forEach(o -> plan.unread.put(o, known.entries(o)));
        RenamedFiles renamed = new RenamedFiles(known, plan.paths(current, others));
        LockReverser reverser = new LockReverser(known);
        for (SourceText text : current) {
            String path = plan.below(text.path());
            plan.reversals.put(text.path(), reverser.reverse(renamed.before(path, text), text));
        }
        return plan;
    }

    private Set<String> paths(Collection<SourceText> current, Collection<String> others) {
        return Stream.concat(current.stream().map(SourceText::path), others.stream())
                .map(this::below)
                .collect(Collectors.toSet());
    }

    /**
     * The files that a lock names, by their path below the root. All of them that still exist have to be among the current ones of
     * {@link #of}, even those that are excluded by now: else what is ours would stay in them for ever.
     *
     * @throws InvalidLockException when the lock cannot be read
     */
    public static Set<String> lockedFiles(SourceText lock) throws InvalidLockException {
        return LockReader.read(lock).files().keySet();
    }

    private String below(String path) {
        if (!path.startsWith(prefix)) {
            throw new IllegalArgumentException(path + " is not below " + prefix);
        }
        return path.substring(prefix.length());
    }

    /** The files as the user wrote them, in the order given: what has to be planned on. */
    public List<SourceText> originals() {
        return reversals.values().stream().map(Reversal::original).toList();
    }

    /** The file as the user wrote it. */
    public Optional<SourceText> original(String path) {
        return Optional.ofNullable(reversals.get(path)).map(Reversal::original);
    }

    /** What was changed by hand since the last run. */
    public List<Finding> findings() {
        return reversals.values().stream().flatMap(r -> r.findings().stream()).toList();
    }

    /** A word on components whose tracing stood there before, where no lock says who wrote it. */
    public List<Finding> missingLock(Collection<ComponentReport> components) {
        return isLocked() ? List.of() : new MissingLock(lockPath, reversals.keySet()).findings(components);
    }

    /**
     * The writes that bring the root from what stands there to what the changes say, in the order in which they must be made. None
     * when everything is as it should be.
     *
     * @param outcomes what became of the plans for the originals; a file whose plan was refused stays as it stands, and one without a
     *     plan becomes the user's text
     * @param untouched files that stay as they stand, because nobody could plan on them
     */
    public List<FileWrite> writes(Collection<? extends PlanOutcome> outcomes, Collection<String> untouched) {
        Map<String, FileChange> byPath = new LinkedHashMap<>();
        untouched.stream().filter(reversals::containsKey).forEach(p -> byPath.put(p, asItStands(p)));
        outcomes.forEach(o -> byPath.put(o.path(), o instanceof FileChange change ? change : asItStands(o.path())));
        TracingLock settled = settled(byPath);
        List<FileWrite> files = fileWrites(byPath);
        List<FileWrite> writes = new ArrayList<>();
        if (!files.isEmpty()) {
            writes.add(lockWrite(intent(byPath, settled)));
        }
        writes.addAll(files);
        writes.add(lockWrite(settled));
        boolean same = files.isEmpty() && content(settled).equals(lockText.map(SourceText::content));
        return same ? List.of() : List.copyOf(writes);
    }

    /**
     * The writes that leave nothing of ours, in the order in which they must be made: no file is left in the lock but those that could
     * not be read.
     *
     * @param outcomes what became of the plans to take more than the lock says out of the originals; a file without a plan, or whose
     *     plan was refused, becomes the user's text
     */
    public List<FileWrite> withoutTracing(Collection<? extends PlanOutcome> outcomes) {
        List<FileChange> stripped = outcomes.stream()
                .flatMap(o -> o instanceof FileChange change ? Stream.of(change) : Stream.of())
                .map(c -> new FileChange(c.before(), c.after(), List.of(), List.of()))
                .toList();
        return writes(stripped, List.of());
    }

    /** Whether the lock tells what is ours below this root. */
    public boolean isLocked() {
        return lockText.isPresent();
    }

    /** What is ours in the files as they stand: that by which they differ from the originals. */
    public List<Reversal> reversals() {
        return List.copyOf(reversals.values());
    }

    private FileChange asItStands(String path) {
        Reversal reversal = Optional.ofNullable(reversals.get(path))
                .orElseThrow(() -> new IllegalArgumentException(path + " is not one of the files"));
        return new FileChange(reversal.original(), reversal.current(), reversal.ours(), List.of());
    }

    private TracingLock settled(Map<String, FileChange> changes) {
        SortedMap<String, List<LockedFile>> files = new TreeMap<>(unread);
        reversals
                .keySet()
                .forEach(path ->
                        files.put(below(path), next(path, changes).stream().toList()));
        return new TracingLock(files);
    }

    private Optional<LockedFile> next(String path, Map<String, FileChange> changes) {
        return Optional.ofNullable(changes.get(path))
                .filter(FileChange::isChange)
                .map(c -> entries.of(below(path), c));
    }

    // What stands there now was put there by the old lock, or by hand on top of it; it is written down as it was found,
    // so that until
    // the file is replaced its hash tells exactly what is ours.
    private TracingLock intent(Map<String, FileChange> changes, TracingLock settled) {
        SortedMap<String, List<LockedFile>> files = new TreeMap<>(settled.files());
        reversals.forEach((path, reversal) -> {
            if (!after(path, reversal, changes)
                    .content()
                    .equals(reversal.current().content())) {
                List<LockedFile> both = new ArrayList<>();
                previous(reversal).ifPresent(both::add);
                next(path, changes).map(LockedFile::asIntended).ifPresent(both::add);
                files.put(below(path), both);
            }
        });
        return new TracingLock(files);
    }

    private static Optional<LockedFile> previous(Reversal reversal) {
        return reversal.ours().isEmpty()
                ? Optional.empty()
                : Optional.of(LockedFile.of(reversal.original(), reversal.current(), reversal.ours()));
    }

    private static SourceText after(String path, Reversal reversal, Map<String, FileChange> changes) {
        return Optional.ofNullable(changes.get(path)).map(FileChange::after).orElse(reversal.original());
    }

    private List<FileWrite> fileWrites(Map<String, FileChange> changes) {
        List<FileWrite> writes = new ArrayList<>();
        reversals.forEach((path, reversal) -> {
            String after = after(path, reversal, changes).content();
            if (!after.equals(reversal.current().content())) {
                writes.add(new FileWrite(path, Optional.of(after)));
            }
        });
        return writes;
    }

    private FileWrite lockWrite(TracingLock lock) {
        return new FileWrite(lockPath, content(lock));
    }

    // With the line ends that Git gave it.
    private Optional<String> content(TracingLock lock) {
        LineEnds ends = lockText.map(LineEnds::of).orElse(LineEnds.LF);
        return lock.isEmpty() ? Optional.empty() : Optional.of(ends.in(lock.toJson()));
    }
}
