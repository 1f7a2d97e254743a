package io.github.llmdtracing.apply;

/**
 * What a lock says and goes on to say: an entry stays as it was written where only the line ends of its file are others by now, so that
 * the same lock serves those who check it out on another system.
 *
 * @param known the lock as it stands
 */
record LockedEntries(TracingLock known) {
    /** The entry for a change. */
    LockedFile of(String file, FileChange change) {
        return known.entries(file).stream()
                .filter(e -> !e.intended() && e.isOf(change))
                .findFirst()
                .orElseGet(() -> LockedFile.of(change));
    }
}
