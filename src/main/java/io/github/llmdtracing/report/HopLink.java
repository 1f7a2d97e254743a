package io.github.llmdtracing.report;

import io.github.llmdtracing.plan.ComponentReport;
import io.github.llmdtracing.serving.Propagation;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The step from a hop to the next.
 *
 * @param from the hop that calls
 * @param to the hop that is called
 * @param gap why the trace does not stay whole on this step; empty where it does
 */
record HopLink(Hop from, Hop to, String gap) {
    /** The step, judged by what both ends do with the header that carries the trace. */
    static HopLink of(Hop from, Hop to, PageContext context) {
        return new HopLink(
                from, to, outOf(from, context).or(() -> into(to, context)).orElse(""));
    }

    private static Optional<String> outOf(Hop hop, PageContext context) {
        if (hop.kind() == HopKind.ENTRY) {
            return Optional.empty();
        }
        if (does(hop, context, p -> p == Propagation.NONE || p == Propagation.INBOUND_ONLY)) {
            return Optional.of(hop.kind().title() + " does not pass the trace on");
        }
        return unseen(hop);
    }

    private static Optional<String> into(Hop hop, PageContext context) {
        if (does(hop, context, p -> p == Propagation.NONE || p == Propagation.OUTBOUND_ONLY)) {
            return Optional.of(hop.kind().title() + " begins a trace of its own");
        }
        return unseen(hop);
    }

    private static Optional<String> unseen(Hop hop) {
        return hop.state().isGap()
                ? Optional.of(hop.kind().title() + " is " + hop.state().words())
                : Optional.empty();
    }

    private static boolean does(Hop hop, PageContext context, Predicate<Propagation> what) {
        return hop.components().stream()
                .filter(c -> HopState.of(c.state()).sends())
                .map((ComponentReport c) -> context.propagation(c))
                .flatMap(Optional::stream)
                .anyMatch(what);
    }

    boolean isWhole() {
        return gap.isEmpty();
    }

    /** In words, for those who do not see the arrow. */
    String words() {
        return isWhole() ? "The trace goes on to " + to.kind().title() + "." : "The trace breaks: " + gap + ".";
    }
}
