package io.github.llmdtracing.helm;

import java.util.Optional;

/**
 * One of the values that a release puts on top of each other.
 *
 * @param description as people name it: a path, {@code spec.values}, {@code ConfigMap/NAME}
 * @param tree what it holds; none where it is not in the project, or is a template
 */
public record ValuesLayer(String description, Optional<ValuesTree> tree) {
    static ValuesLayer of(String description, ValuesTree tree) {
        return new ValuesLayer(description, Optional.of(tree));
    }

    static ValuesLayer missing(String description) {
        return new ValuesLayer(description, Optional.empty());
    }
}
