package io.github.llmdtracing.pipeline;

/**
 * What a run does.
 *
 * @param goal the goal that runs, as {@code enrich}
 * @param writes whether anything but reports is written; else it is only said what would be
 * @param purpose whether tracing is put in or taken out
 */
public record Task(String goal, boolean writes, Purpose purpose) {
    /** The goal that writes. */
    public static final String ENRICH = "enrich";

    /** The goal that shows what another would write. */
    public static final String DIFF = "diff";

    /** The goal that takes out. */
    public static final String STRIP = "strip";

    /** The task of a goal that puts tracing in. */
    public static Task writing(String goal) {
        return new Task(goal, true, Purpose.ENRICH);
    }

    /** The task of a goal that says what would be put in. */
    public static Task looking(String goal) {
        return new Task(goal, false, Purpose.ENRICH);
    }

    /**
     * The task that takes tracing out, and writes.
     *
     * @param all whether tracing goes that was written by hand
     */
    public static Task strip(boolean all) {
        return new Task(STRIP, true, all ? Purpose.STRIP_ALL : Purpose.STRIP);
    }

    boolean strips() {
        return purpose.strips();
    }

    boolean isDiff() {
        return goal.equals(DIFF);
    }
}
