package io.github.llmdtracing.kubernetes;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Whole numbers as manifests write them. */
final class Numbers {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    private Numbers() {}

    /** The number that a text is; none when it is none. */
    static OptionalInt parse(String text) {
        return WHOLE.matcher(text).matches() ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
