package io.github.llmdtracing.files;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.text.Position;
import io.github.llmdtracing.text.SourceText;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes to text so that the text gives back the very same bytes, or a finding that says which byte is none of UTF-8.
 */
final class StrictUtf8 {
    private static final char REPLACEMENT = '\uFFFD';

    private final SourceFile file;
    private final byte[] bytes;

    private StrictUtf8(SourceFile file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    static Reading decode(SourceFile file, byte[] bytes) {
        return new StrictUtf8(file, bytes).decode();
    }

    private Reading decode() {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(0) >= 0 || text.indexOf(REPLACEMENT) >= 0 && !isWhole(text)) {
            return new Reading.Unreadable(file, why());
        }
        return new Reading.Text(file, SourceText.of(file.name(), text));
    }

    /** The text may hold a replacement character of its own. */
    private boolean isWhole(String text) {
        return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
    }

    private Finding why() {
        return ByteOrderMark.of(bytes)
                .map(m -> FileFindings.otherEncoding(file.name(), m.encoding()))
                .orElseGet(this::firstBadByte);
    }

    private Finding firstBadByte() {
        int malformed = firstMalformed();
        int nul = firstNul();
        return nul < malformed
                ? FileFindings.binary(file.name(), position(nul))
                : FileFindings.badBytes(file.name(), position(malformed), bytes[malformed] & 0xFF);
    }

    private int firstNul() {
        int at = 0;
        while (at < bytes.length && bytes[at] != 0) {
            at++;
        }
        return at;
    }

    private int firstMalformed() {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        while (decoder.decode(in, out, true).isOverflow()) {
            out.clear();
        }
        return in.position();
    }

    /** Counted on the bytes: a code point has one byte that is no continuation. */
    private Position position(int offset) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < offset; i++) {
            boolean ends = bytes[i] == '\n' || bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n');
            line += ends ? 1 : 0;
            column = ends ? 1 : column + ((bytes[i] & 0xC0) == 0x80 ? 0 : 1);
        }
        return new Position(line, column);
    }
}
