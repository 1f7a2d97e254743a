package io.github.llmdtracing.verify;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The spans that a program is known to make of a request.
 *
 * @param component the program, by its name in the rules
 * @param names patterns of whole names, over all versions
 * @param example how one of them is called, for people
 * @param source where that was seen
 */
public record KnownSpans(String component, List<Pattern> names, String example, String source) {
    /** Copies the list. */
    public KnownSpans {
        names = List.copyOf(names);
    }

    static KnownSpans of(String component, String example, String source, String... names) {
        return new KnownSpans(
                component, List.of(names).stream().map(Pattern::compile).toList(), example, source);
    }

    /** Whether a name is one of them. */
    public boolean has(String name) {
        return names.stream().anyMatch(p -> p.matcher(name).matches());
    }
}
