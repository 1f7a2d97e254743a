package io.github.llmdtracing.report;

/**
 * How many files there are of each kind.
 *
 * @param written files that this run left with another text than it found; in place that is not what is ours, but what is new in it
 * @param copied files without a change of ours
 * @param unreadable files that could not be read or understood; a finding says why for each
 */
public record FileCounts(int written, int copied, int unreadable) {
    /** Both together. */
    public FileCounts and(FileCounts other) {
        return new FileCounts(written + other.written, copied + other.copied, unreadable + other.unreadable);
    }
}
