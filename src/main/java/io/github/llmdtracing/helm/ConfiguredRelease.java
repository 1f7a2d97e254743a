package io.github.llmdtracing.helm;

import java.util.List;
import java.util.Optional;

/**
 * A Helm release that the POM describes, because nothing in the tree does.
 *
 * @param name the release
 * @param chart the chart's name, as {@code llm-d-modelservice}, with or without its repository
 * @param version the chart's version
 * @param namespace where it is installed
 * @param values its values files, the strongest last, by their path below the project
 */
public record ConfiguredRelease(
        String name, String chart, Optional<String> version, Optional<String> namespace, List<String> values) {
    /** Copies the list. */
    public ConfiguredRelease {
        values = List.copyOf(values);
    }
}
