package io.github.llmdtracing.apply;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the lock file of a source root says: which files hold something of ours, what, and by which rule. A file has two entries while a
 * run is between its intent and its end, or when a merge kept the lines of both sides.
 *
 * @param files what was done, by the file's path below the root
 */
public record TracingLock(SortedMap<String, List<LockedFile>> files) {
    /** The name of the lock file, at the source's root. */
    public static final String FILE_NAME = "llmd-tracing.lock";

    /** A lock that says that nothing is ours. */
    public static final TracingLock EMPTY = new TracingLock(new TreeMap<>());

    /** Copies the map; files without entries are left out. */
    public TracingLock {
        SortedMap<String, List<LockedFile>> copy = new TreeMap<>();
        files.forEach((file, entries) -> {
            if (!entries.isEmpty()) {
                copy.put(file, List.copyOf(entries));
            }
        });
        files = Collections.unmodifiableSortedMap(copy);
    }

    /** Whether nothing is ours: then there is no lock file. */
    public boolean isEmpty() {
        return files.isEmpty();
    }

    List<LockedFile> entries(String file) {
        return files.getOrDefault(file, List.of());
    }

    /** The text of the lock file. */
    public String toJson() {
        return new LockWriter().write(this);
    }
}
