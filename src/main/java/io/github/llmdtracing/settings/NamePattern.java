package io.github.llmdtracing.settings;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names a container by workload and container name.
 *
 * @param text {@code workload/container} or {@code container}; {@code *} stands for any characters but a slash
 */
public record NamePattern(String text) {
    /** Whether the pattern names that container. */
    public boolean matches(String workload, String container) {
        String name = text.contains("/") ? workload + "/" + container : container;
        return Pattern.matches(regex(), name);
    }

    private String regex() {
        return Stream.of(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]*"));
    }
}
