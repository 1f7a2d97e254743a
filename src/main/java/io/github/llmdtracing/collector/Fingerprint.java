package io.github.llmdtracing.collector;

import io.github.llmdtracing.text.Sha256;

/**
 * A short name for a text, by which another text is told from it.
 *
 * @param content the text
 */
record Fingerprint(String content) {
    private static final int LENGTH = 16;

    /** The beginning of its SHA-256, in hexadecimal digits. */
    String text() {
        return Sha256.of(content).substring(0, LENGTH);
    }
}
