package io.github.llmdtracing.serving;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Go program that nothing but its executable or its image tells.
 *
 * @param id its name in the rules
 * @param position where it stands on the way of a request
 * @param executables what the image calls it
 */
record GoProgram(String id, PathPosition position, Set<String> executables) implements ServingComponent {
    @Override
    public boolean isStartedBy(Program program) {
        return executables.contains(program.name());
    }

    @Override
    public Set<String> names() {
        return Stream.concat(Stream.of(id), executables.stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean isGo() {
        return true;
    }
}
