package io.github.llmdtracing.kubernetes;

import java.util.stream.Stream;

/** What another tool fills in later: a variable or a template. */
final class Placeholder {
    private Placeholder() {}

    static boolean isIn(String text) {
        return Stream.of("${", "$(", "{{").anyMatch(text::contains);
    }
}
