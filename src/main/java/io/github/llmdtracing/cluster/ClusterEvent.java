package io.github.llmdtracing.cluster;

/**
 * What the cluster says happened to an object.
 *
 * @param type {@code Normal} or {@code Warning}
 * @param reason a word, as {@code FailedScheduling}
 * @param message a sentence
 * @param lastSeen when, as the cluster writes it, so that texts sort by time; empty where it does not say
 */
public record ClusterEvent(String type, String reason, String message, String lastSeen) {
    /** Whether something went wrong. */
    public boolean isWarning() {
        return type.equals("Warning");
    }
}
