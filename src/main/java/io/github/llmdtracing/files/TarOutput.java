package io.github.llmdtracing.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A tar archive that is the same on every machine, in the pax interchange format of
 * <a href="https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html#tag_20_92_13">POSIX.1-2017</a>: a ustar header for each
 * entry, and an extended one before it where a name does not fit. Owner and group are 0, without names; files have mode 644.
 */
final class TarOutput {
    private static final int BLOCK = 512;
    private static final int RECORD = 20 * BLOCK;
    private static final int LONGEST_NAME = 100;
    private static final char FILE = '0';
    private static final char SYMBOLIC_LINK = '2';
    private static final char EXTENDED = 'x';

    private final OutputStream out;
    private final long seconds;
    private long written;

    /**
     * An empty archive.
     *
     * @param out where it goes
     * @param seconds the time of all entries, since 1970 in UTC
     */
    TarOutput(OutputStream out, long seconds) {
        this.out = out;
        this.seconds = seconds;
    }

    void file(String name, byte[] content) throws IOException {
        entry(FILE, name, "", content);
    }

    void link(String name, String target) throws IOException {
        entry(SYMBOLIC_LINK, name, target, new byte[0]);
    }

    /** Ends the archive, and leaves the stream open. */
    void finish() throws IOException {
        write(new byte[2 * BLOCK]);
        write(new byte[(int) padding(RECORD)]);
    }

    private void entry(char type, String name, String target, byte[] content) throws IOException {
        String extended = extended("path", name) + extended("linkpath", target);
        if (!extended.isEmpty()) {
            part(EXTENDED, "././@PaxHeader", "", bytes(extended));
        }
        part(type, fitting(name), fitting(target), content);
    }

    private void part(char type, String name, String target, byte[] content) throws IOException {
        write(header(type, name, target, content.length));
        write(content);
        write(new byte[(int) padding(BLOCK)]);
    }

    private byte[] header(char type, String name, String target, long size) {
        byte[] header = new byte[BLOCK];
        put(header, 0, name);
        put(header, 100, octal(0644, 7));
        put(header, 108, octal(0, 7));
        put(header, 116, octal(0, 7));
        put(header, 124, octal(size, 11));
        put(header, 136, octal(seconds, 11));
        put(header, 148, " ".repeat(8));
        put(header, 156, String.valueOf(type));
        put(header, 157, target);
        put(header, 257, "ustar\u000000");
        put(header, 329, octal(0, 7));
        put(header, 337, octal(0, 7));
        put(header, 148, octal(sum(header), 6) + "\u0000 ");
        return header;
    }

    private static long sum(byte[] header) {
        long sum = 0;
        for (byte b : header) {
            sum += b & 0xFF;
        }
        return sum;
    }

    private static String octal(long value, int digits) {
        String octal = Long.toOctalString(value);
        return "0".repeat(digits - octal.length()) + octal;
    }

    private static void put(byte[] header, int at, String value) {
        byte[] bytes = bytes(value);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    /** A record of an extended header: its own length in bytes, the key, the value. */
    private static String extended(String key, String value) {
        if (fits(value)) {
            return "";
        }
        String rest = " " + key + "=" + value + "\n";
        int length = bytes(rest).length;
        int guess = length + digits(length);
        return length + digits(guess) + rest;
    }

    private static int digits(int number) {
        return String.valueOf(number).length();
    }

    private static boolean fits(String value) {
        return value.length() <= LONGEST_NAME && PathNames.isAscii(value);
    }

    /** For readers that know no extended headers. */
    private static String fitting(String value) {
        StringBuilder fitting = new StringBuilder();
        value.codePoints().limit(LONGEST_NAME).forEach(c -> fitting.append(c < 0x80 ? (char) c : '_'));
        return fitting.toString();
    }

    private long padding(int unit) {
        return (unit - written % unit) % unit;
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
