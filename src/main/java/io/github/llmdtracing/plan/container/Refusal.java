package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Severity;

/**
 * What is said of a container whose rule has nothing to write.
 *
 * @param context the container
 * @param versioned whether a version of its program traces
 */
record Refusal(ContainerContext context, boolean versioned) {
    /** Why: what is not certain comes first, as the rest follows from it. */
    String reason() {
        return context.rule().warning().map(w -> w + " ").orElse("")
                + context.rule().note();
    }

    /** The same with a remedy, where there is one. */
    Finding finding() {
        return Finding.of(
                        FindingCode.NOT_TRACEABLE,
                        context.location(),
                        context.subject(),
                        context.title() + " cannot be traced",
                        reason(),
                        versioned ? remedy() : "")
                .as(versioned ? Severity.WARNING : Severity.INFO);
    }

    private String remedy() {
        return context.rule().certain()
                ? "Use an image that traces, or name its version in <images> if it is newer than its tag says."
                : "Pin the image's version, or name it in <images>.";
    }
}
