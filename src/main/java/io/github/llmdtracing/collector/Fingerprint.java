package io.github.llmdtracing.collector;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A short name for a text, by which another text is told from it.
 *
 * @param content the text
 */
record Fingerprint(String content) {
    private static final int LENGTH = 16;

    /** The beginning of its SHA-256, in hexadecimal digits. */
    String text() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            // Every Java platform has it (java.security.MessageDigest).
            throw new IllegalStateException(e);
        }
    }
}
