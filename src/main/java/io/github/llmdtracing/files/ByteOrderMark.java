package io.github.llmdtracing.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The byte order marks of encodings that are not UTF-8, after the Unicode standard, section 23.8. */
enum ByteOrderMark {
    UTF_32LE("\u00FF\u00FE\u0000\u0000"),
    UTF_32BE("\u0000\u0000\u00FE\u00FF"),
    UTF_16LE("\u00FF\u00FE"),
    UTF_16BE("\u00FE\u00FF");

    /** Each byte as one character. */
    private final String mark;

    ByteOrderMark(String mark) {
        this.mark = mark;
    }

    /** The mark with which the content starts; the longer ones are tried first. */
    static Optional<ByteOrderMark> of(byte[] content) {
        return Arrays.stream(values()).filter(m -> m.starts(content)).findFirst();
    }

    /** Whether the content starts with any of them. */
    static boolean isForeign(byte[] content) {
        return content.length > 1
                && (content[0] <= 0 && content[0] >= -2)
                && of(content).isPresent();
    }

    private boolean starts(byte[] content) {
        int length = Math.min(content.length, mark.length());
        return new String(content, 0, length, StandardCharsets.ISO_8859_1).equals(mark);
    }

    /** The name of the encoding, as iconv knows it. */
    String encoding() {
        return name().replace('_', '-');
    }
}
