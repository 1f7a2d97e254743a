package io.github.llmdtracing.shell;

import java.util.regex.Pattern;

/** Quotes for literal text, where it needs any (POSIX XCU 2.2: the characters that must or may have to be quoted). */
final class PlainQuotes {
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_@%+=:,./-]*");

    private PlainQuotes() {}

    static String around(String text) {
        return HARMLESS.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
