package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.plan.change.PlanDraft;

/** How a container fares with options that come to its arguments from elsewhere, as those that KServe's controller appends. */
sealed interface Reception {
    /** Its program gets them and knows them. */
    record Taken() implements Reception {}

    /** They come to nobody, so that they do neither good nor harm. */
    record Missed() implements Reception {}

    /** Its own switch stands there and is off, so that no other comes; what else the controller gives it, it gets. */
    record SwitchedOff() implements Reception {}

    /**
     * It has its own already.
     *
     * @param why what it has, with the place
     */
    record Own(String why) implements Reception {}

    /**
     * The user keeps the container from being traced.
     *
     * @param by how, as {@code the annotation llmd-tracing/inject: "false"}
     */
    record OptedOut(String by) implements Reception {}

    /**
     * Its program stops at them, or may.
     *
     * @param certain whether it is known to stop
     * @param why as {@code sglang does not know them}
     * @param said what is to be said of the container
     */
    record Refused(boolean certain, String why, PlanDraft said) implements Reception {}
}
