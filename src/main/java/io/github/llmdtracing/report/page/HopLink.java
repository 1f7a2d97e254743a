package io.github.llmdtracing.report.page;

import io.github.llmdtracing.report.PageContext;
import io.github.llmdtracing.serving.Propagation;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The step from a hop to the next.
 *
 * @param from the hop that calls
 * @param to the hop that is called
 * @param gap why the trace does not stay whole on this step; empty where it does, or where nobody knows
 * @param beside whether the spans of the calling hop are not above those of the called one, but beside them
 */
record HopLink(Hop from, Hop to, String gap, boolean beside) {
    /** The step, judged by what both ends do with the header that carries the trace. */
    static HopLink of(Hop from, Hop to, PageContext context) {
        String gap = outOf(from, context).or(() -> into(to, context)).orElse("");
        return new HopLink(from, to, gap, does(from, context, p -> p == Propagation.INBOUND_ONLY));
    }

    private static Optional<String> outOf(Hop hop, PageContext context) {
        if (hop.kind() == HopKind.ENTRY) {
            return Optional.empty();
        }
        return does(hop, context, p -> p == Propagation.NONE)
                ? Optional.of(hop.kind().title() + " does not pass the trace on")
                : unseen(hop);
    }

    private static Optional<String> into(Hop hop, PageContext context) {
        return does(hop, context, p -> p == Propagation.NONE || p == Propagation.OUTBOUND_ONLY)
                ? Optional.of(hop.kind().title() + " begins a trace of its own")
                : unseen(hop);
    }

    private static Optional<String> unseen(Hop hop) {
        return hop.state().isGap() && hop.state() != HopState.MISSING
                ? Optional.of(hop.kind().title() + " is " + hop.state().words())
                : Optional.empty();
    }

    private static boolean does(Hop hop, PageContext context, Predicate<Propagation> what) {
        return hop.components().stream()
                .filter(c -> HopState.of(c.state()).sends())
                .flatMap(c -> context.propagation(c).stream())
                .anyMatch(what);
    }

    boolean isBroken() {
        return !gap.isEmpty();
    }

    /** Whether one of its ends is not there to be asked. */
    boolean isUnknown() {
        return !isBroken() && (from.state() == HopState.MISSING || to.state() == HopState.MISSING);
    }

    /** In words, for those who do not see the arrow. */
    String words() {
        if (isUnknown()) {
            return "Whether the trace goes on to " + to.kind().title() + " is not known.";
        }
        if (isBroken()) {
            return "The trace breaks on the way to " + to.kind().title() + ": " + gap + ".";
        }
        String order =
                beside ? ", whose spans stand beside those of " + from.kind().title() + " and not below them" : "";
        return "The trace goes on to " + to.kind().title() + order + ".";
    }
}
