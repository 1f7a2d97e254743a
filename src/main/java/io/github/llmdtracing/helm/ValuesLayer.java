package io.github.llmdtracing.helm;

import java.util.Optional;

/**
 * One of the values that a release puts on top of each other.
 *
 * @param description as people name it: a path, {@code spec.values}, {@code ConfigMap/NAME}
 * @param tree what it holds; none where it is not in the project, or is a template
 * @param below of how many keys of an umbrella chart it is the inside: those of a chart within others are its own values, which stand
 *     under no key of them
 */
public record ValuesLayer(String description, Optional<ValuesTree> tree, int below) {
    /** A layer of what is installed. */
    public ValuesLayer(String description, Optional<ValuesTree> tree) {
        this(description, tree, 0);
    }

    static ValuesLayer of(String description, ValuesTree tree) {
        return new ValuesLayer(description, Optional.of(tree));
    }

    /** The values of a chart that others have below so many keys. */
    ValuesLayer below(int keys) {
        return new ValuesLayer(description, tree, keys);
    }

    static ValuesLayer missing(String description) {
        return new ValuesLayer(description, Optional.empty());
    }
}
