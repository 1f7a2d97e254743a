package io.github.llmdtracing.text;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * Tells contents apart that were changed by accident or by somebody's work, not by an enemy: the CRC-32 (ISO 3309) and the CRC-32C (RFC 3720,
 * section 12.1) side by side, 64 bits in all, and the number of bytes. The JDK does both in machine code from the first call on, which a
 * cryptographic hash is not before it has been compiled.
 */
public final class DoubleCrc implements Checksum {
    private final CRC32 one = new CRC32();
    private final CRC32C other = new CRC32C();
    private long length;

    /** That of some bytes. */
    public static String of(byte[] content) {
        DoubleCrc sum = new DoubleCrc();
        sum.update(content, 0, content.length);
        return sum.text();
    }

    /** That of a text in UTF-8. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void update(int b) {
        one.update(b);
        other.update(b);
        length++;
    }

    @Override
    public void update(byte[] content, int start, int count) {
        one.update(content, start, count);
        other.update(content, start, count);
        length += count;
    }

    /** The CRC-32 in the upper half, the CRC-32C in the lower. */
    @Override
    public long getValue() {
        return one.getValue() << Integer.SIZE | other.getValue();
    }

    @Override
    public void reset() {
        one.reset();
        other.reset();
        length = 0;
    }

    /** The value as 16 hexadecimal digits, a hyphen, and the number of bytes. */
    public String text() {
        return HexFormat.of().toHexDigits(getValue()) + "-" + length;
    }
}
