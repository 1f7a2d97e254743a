package io.github.llmdtracing.cluster;

/**
 * How an object is applied.
 *
 * @param dryRun whether the cluster only answers what would come of it
 * @param force whether fields that others manage are taken over; else that is a conflict
 */
public record ApplyOptions(boolean dryRun, boolean force) {
    /** The same, with nothing changed. */
    public ApplyOptions dry() {
        return new ApplyOptions(true, force);
    }
}
