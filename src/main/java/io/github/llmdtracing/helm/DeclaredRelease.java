package io.github.llmdtracing.helm;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A release, and where its chart lies if that is in the project.
 *
 * @param release as declared
 * @param chartFolder the folder of the chart
 */
record DeclaredRelease(HelmRelease release, Optional<String> chartFolder) {
    /** A reference to a chart, as declarations write it. */
    static String chartName(String reference) {
        String path = reference.replaceFirst("^[a-z+]+://", "").replaceFirst("/+$", "");
        return ProjectPath.name(path).replaceFirst("(:[\\w.+-]+)?(@sha256:[0-9a-f]+)?$", "");
    }

    /** One declaration for each way to choose one of the alternatives at every place. */
    static List<List<ValuesLayer>> combinations(List<List<ValuesLayer>> places) {
        Stream<List<ValuesLayer>> ways = Stream.of(List.of());
        for (List<ValuesLayer> place : places) {
            ways = ways.flatMap(way -> place.stream().map(layer -> append(way, layer)));
        }
        return ways.limit(MOST_WAYS).toList();
    }

    /** Enough for an installation guide's accelerators; a declaration with more ways than this is cut. */
    static final int MOST_WAYS = 256;

    private static List<ValuesLayer> append(List<ValuesLayer> way, ValuesLayer layer) {
        return Stream.concat(way.stream(), Stream.of(layer)).toList();
    }
}
