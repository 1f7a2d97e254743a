package io.github.llmdtracing.apply;

import io.github.llmdtracing.text.Sha256;
import io.github.llmdtracing.text.SourceText;

/** The SHA-256 of a text in UTF-8, by which the lock knows a file again. */
final class ContentHash {
    private ContentHash() {}

    static String of(SourceText text) {
        return Sha256.of(text.content());
    }
}
