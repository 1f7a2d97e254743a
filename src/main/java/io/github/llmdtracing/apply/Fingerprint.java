package io.github.llmdtracing.apply;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * Sixteen bits of a line, its indentation left out: enough to know a place again by the lines around it, and too little to give away
 * what they say.
 */
final class Fingerprint {
    private Fingerprint() {}

    static String of(String line) {
        CRC32 crc = new CRC32();
        crc.update(line.strip().getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%04x", crc.getValue() & 0xffff);
    }
}
