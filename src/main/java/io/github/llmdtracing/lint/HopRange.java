package io.github.llmdtracing.lint;

import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.text.Position;

/**
 * The lines in which a component stands.
 *
 * @param first the first
 * @param last the last
 */
record HopRange(Location first, Location last) {
    static HopRange of(Hop hop) {
        Location last = hop.container().map(HopRange::end).orElse(hop.location());
        return new HopRange(hop.location(), last.file().equals(hop.location().file()) ? last : hop.location());
    }

    private static Location end(Container container) {
        return Location.of(
                container.pod().owner().place(container.node()).file().text(),
                container.node().range().end());
    }

    boolean contains(Location place) {
        return place.file().equals(first.file()) && line(place) >= line(first) && line(place) <= line(last);
    }

    private static int line(Location place) {
        return place.position().map(Position::line).orElse(0);
    }
}
