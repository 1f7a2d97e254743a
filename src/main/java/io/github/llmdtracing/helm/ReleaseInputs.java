package io.github.llmdtracing.helm;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a release gives to its chart.
 *
 * @param layers the values, the strongest last
 * @param nesting the keys under which the values of this chart stand, as in an umbrella chart
 * @param parameters single values set beside the layers, by their path; they are stronger than all layers
 */
public record ReleaseInputs(List<ValuesLayer> layers, List<String> nesting, Map<String, String> parameters) {
    /** Copies the collections. */
    public ReleaseInputs {
        layers = List.copyOf(layers);
        nesting = List.copyOf(nesting);
        parameters = Map.copyOf(new TreeMap<>(parameters));
    }

    /** Values that are not nested. */
    static ReleaseInputs of(List<ValuesLayer> layers) {
        return new ReleaseInputs(layers, List.of(), Map.of());
    }

    ReleaseInputs on(ValuesLayer defaults) {
        return new ReleaseInputs(append(List.of(defaults), layers), nesting, parameters);
    }

    ReleaseInputs below(String key) {
        return new ReleaseInputs(layers, append(nesting, List.of(key)), parameters);
    }

    ReleaseInputs with(Map<String, String> set) {
        return new ReleaseInputs(layers, nesting, set);
    }

    private static <T> List<T> append(List<T> first, List<T> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}
