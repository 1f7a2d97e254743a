package io.github.llmdtracing.helm;

import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * Pods that a chart makes of its values.
 *
 * @param name what they are, as {@code decode}
 * @param inputs the paths of the values that their template is made of, as far as tracing changes them; an empty path is all values
 * @param replicas what the values say of their number
 * @param isScaled whether the number of pods is another than {@code replicas} says
 * @param containers their containers, as far as the values name them
 * @param mayHaveAccelerators whether the chart may ask for devices beyond those of the containers
 * @param place where the values speak of them
 */
public record ChartPods(
        String name,
        List<List<String>> inputs,
        Optional<YamlNode> replicas,
        boolean isScaled,
        List<YamlMapping> containers,
        boolean mayHaveAccelerators,
        Optional<Location> place) {
    /** Copies the lists. */
    public ChartPods {
        inputs = List.copyOf(inputs);
        containers = List.copyOf(containers);
    }

    /** The pods of a Go program, which ask for no accelerator. */
    static ChartPods ofProgram(LayeredValues values, String name, List<String> input, List<String> replicas) {
        return new ChartPods(
                name,
                List.of(input),
                values.find(replicas).map(LayeredValues.Found::node),
                values.parameters().at(replicas).isPresent(),
                List.of(),
                false,
                place(values, input));
    }

    static Optional<Location> place(LayeredValues values, List<String> path) {
        return values.find(path).map(f -> f.view().tree().location(f.node()));
    }
}
