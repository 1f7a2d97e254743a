package io.github.llmdtracing.kubernetes;

import java.util.Optional;

/**
 * The config maps of the tree from which a container takes variables whole ({@code envFrom}). An own entry would hide theirs.
 *
 * @param index what has the config maps
 * @param container the container
 * @param below a container on top of which this one is put, where a controller does so
 */
public record EnvironmentSources(ProjectIndex index, Container container, Optional<Container> below) {
    /** The sources of a container that is put on top of no other. */
    public EnvironmentSources(ProjectIndex index, Container container) {
        this(index, container, Optional.empty());
    }

    /** The value that the variable has without an entry of the container's own. */
    public Optional<String> value(String variable) {
        return below.flatMap(b -> b.env(variable))
                .map(e -> e.literal().orElse("(from elsewhere)"))
                .or(() -> ofConfigMaps(variable))
                .or(() -> below.flatMap(b -> new EnvironmentSources(index, b).value(variable)));
    }

    private Optional<String> ofConfigMaps(String variable) {
        return new KnownVariables(new ConfigMaps(index, container)).fromSources(variable);
    }
}
