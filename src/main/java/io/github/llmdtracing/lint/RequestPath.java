package io.github.llmdtracing.lint;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a request passes, in its order. A component that belongs to no other is a path of its own.
 *
 * @param hops the stations
 */
public record RequestPath(List<Hop> hops) {
    private static final Comparator<Hop> ORDER = Comparator.comparing(Hop::kind).thenComparing(Hop::report);

    /** Copies and sorts the list. */
    public RequestPath {
        hops = hops.stream().sorted(ORDER).toList();
    }

    Stream<Hop> traced() {
        return hops.stream().filter(Hop::isTraced);
    }

    /** Where its traces begin; none where nothing is traced. */
    Optional<Hop> root() {
        return traced().findFirst();
    }

    /** What is traced below the root. What is of its kind stands beside it. */
    Stream<Hop> belowRoot() {
        return root().stream().flatMap(r -> traced().filter(h -> h.kind() != r.kind()));
    }
}
