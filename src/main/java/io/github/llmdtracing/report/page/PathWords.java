package io.github.llmdtracing.report.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the picture of a path says, in words.
 *
 * @param path the path
 */
record PathWords(RequestPath path) {
    /** As {@code Endpoint picker traced, Decode not traceable; the trace breaks at 2 steps}. */
    String summary() {
        String hops = path.all().stream()
                .map(h -> h.kind().title() + " " + h.stateWords())
                .collect(Collectors.joining(", "));
        return hops + ". " + (path.breaks() == 0 ? "No break is known of." : path.breakWords() + ".");
    }

    /** A hop in a line, without its findings. */
    static String of(Hop hop) {
        return Stream.of(hop.what(), hop.stateWords(), hop.detail())
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** The steps from a hop, as sentences. */
    List<String> stepsFrom(Hop hop) {
        return path.links().stream()
                .filter(l -> l.from().equals(hop))
                .map(HopLink::words)
                .toList();
    }
}
