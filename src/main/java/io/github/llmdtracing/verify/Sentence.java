package io.github.llmdtracing.verify;

import java.util.Locale;

/**
 * Words that are to stand as a sentence.
 *
 * @param words the words, with or without a capital and a full stop
 */
record Sentence(String words) {
    String text() {
        String stripped = words.strip();
        boolean ended = stripped.endsWith(".");
        return stripped.isEmpty()
                ? ""
                : stripped.substring(0, 1).toUpperCase(Locale.ROOT) + stripped.substring(1) + (ended ? "" : ".");
    }
}
