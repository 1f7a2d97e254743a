package io.github.llmdtracing.files;

import java.util.Arrays;
import java.util.Optional;

/** The byte order marks of encodings that are not UTF-8, after the Unicode standard, section 23.8. */
enum ByteOrderMark {
    UTF_32LE(0xFF, 0xFE, 0, 0),
    UTF_32BE(0, 0, 0xFE, 0xFF),
    UTF_16LE(0xFF, 0xFE),
    UTF_16BE(0xFE, 0xFF);

    private final byte[] mark;

    ByteOrderMark(int... mark) {
        this.mark = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            this.mark[i] = (byte) mark[i];
        }
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
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    /** The name of the encoding, as iconv knows it. */
    String encoding() {
        return name().replace('_', '-');
    }
}
