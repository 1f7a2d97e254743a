package io.github.llmdtracing.apply;

import io.github.llmdtracing.text.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds files under new names: by the hash of what was left in them, where the file that the lock names is gone. */
final class RenamedFiles {
    private final TracingLock lock;
    private final Map<String, String> gone = new HashMap<>();

    /**
     * The files of a lock that are gone.
     *
     * @param lock the lock
     * @param existing the files that exist
     */
    RenamedFiles(TracingLock lock, Set<String> existing) {
        this.lock = lock;
        lock.files().forEach((path, entries) -> {
            if (!existing.contains(path)) {
                add(path, entries);
            }
        });
    }

    private void add(String path, List<LockedFile> entries) {
        entries.forEach(e -> gone.putIfAbsent(e.after(), path));
    }

    /** The name by which the lock knows a file; mostly its own. */
    String before(String path, SourceText current) {
        boolean isNew = !gone.isEmpty() && lock.entries(path).isEmpty();
        return isNew ? gone.getOrDefault(ContentHash.of(current), path) : path;
    }
}
