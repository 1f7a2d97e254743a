package io.github.llmdtracing.helm;

import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.helm.LayeredValues.Found;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code tracing} among the flags that values give an endpoint picker: a mapping, or a list of names and values
 * (gateway-api-inference-extension config/charts, llm-d-router config/charts/routerlib).
 *
 * @param values the values
 * @param section the section that is for it
 * @param path where the flags stand
 */
record PickerFlags(LayeredValues values, String section, List<String> path) {
    private static final String TRACING = "tracing";

    static PickerFlags of(LayeredValues values, String section, String... path) {
        return new PickerFlags(values, section, List.of(path));
    }

    /** Charts that write a flag and its value as two words (1.1.0 to 1.5.0): a switch takes none, and what follows is not read. */
    List<ValuesProblem> splitting() {
        return place()
                .map(p -> problem(
                        ValuesProblem.Kind.BLOCKS,
                        p,
                        "the chart writes --tracing and its value as two words, and --tracing again for " + section,
                        "A switch takes no word of its own, so the picker reads no option that follows.",
                        "Take it out of " + name() + ": " + section + " is for it."))
                .stream()
                .toList();
    }

    /** Charts that write what their section says behind the flags. */
    List<ValuesProblem> overruled() {
        return place()
                .map(p -> problem(
                        ValuesProblem.Kind.OVERRULED,
                        p,
                        "tracing among the flags has no effect: " + section + " decides",
                        "The chart writes --tracing for its section behind these flags, and the last one counts.",
                        "Take it out."))
                .stream()
                .toList();
    }

    private ValuesProblem problem(ValuesProblem.Kind kind, Location at, String problem, String reason, String remedy) {
        return new ValuesProblem(kind, at, name(), problem, reason, remedy);
    }

    private String name() {
        return String.join(".", path);
    }

    private Optional<Location> place() {
        String[] keys = path.toArray(String[]::new);
        String[] flag = Arrays.copyOf(keys, keys.length + 1);
        flag[keys.length] = TRACING;
        return values.place(flag)
                .or(() -> listed(keys)
                        .map(i -> i.view().tree().location(i.node()))
                        .findFirst());
    }

    private Stream<Found> listed(String... keys) {
        return values.items(keys)
                .filter(i -> i.node()
                        .asMapping()
                        .flatMap(m -> m.text("name"))
                        .filter(TRACING::equals)
                        .isPresent());
    }
}
