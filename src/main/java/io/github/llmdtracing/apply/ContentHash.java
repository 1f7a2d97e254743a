package io.github.llmdtracing.apply;

import io.github.llmdtracing.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a text in UTF-8, by which the lock knows a file again. */
final class ContentHash {
    private ContentHash() {}

    static String of(SourceText text) {
        return HexFormat.of().formatHex(sha256().digest(text.content().getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
