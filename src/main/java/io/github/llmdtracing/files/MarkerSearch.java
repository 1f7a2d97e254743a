package io.github.llmdtracing.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Looks for many strings at once in bytes, in one pass that skips most of them: the shift table of Wu and Manber, "A
 * fast algorithm for multi-pattern searching" (1994), with blocks of two bytes. The time does not grow with the number
 * of strings. Case does not count, nor does the difference between the few other characters that {@link #fold} makes one.
 */
final class MarkerSearch {
    private static final int BLOCK = 2;
    private static final int PREFIX = 4;

    private final int window;
    private final int longest;
    private final byte[] shifts = new byte[1 << 16];
    private final byte[][][] byStart = new byte[1 << 16][][];
    private final boolean[] prefixes = new boolean[1 << 16];

    /**
     * A search for any of the given strings.
     *
     * @throws IllegalArgumentException when there are none, or one has fewer than two bytes
     */
    MarkerSearch(Collection<String> strings) {
        List<byte[]> markers = strings.stream()
                .distinct()
                .map(s -> folded(s.getBytes(StandardCharsets.UTF_8)))
                .toList();
        window = Math.min(
                Byte.MAX_VALUE, markers.stream().mapToInt(m -> m.length).min().orElse(0));
        longest = markers.stream().mapToInt(m -> m.length).max().orElse(0);
        if (window < BLOCK) {
            throw new IllegalArgumentException("markers of two bytes or more are needed: " + strings);
        }
        Arrays.fill(shifts, (byte) (window - BLOCK + 1));
        markers.forEach(this::fill);
    }

    private void fill(byte[] marker) {
        byte[][] same = byStart[block(marker, BLOCK - 1)];
        byStart[block(marker, BLOCK - 1)] = same == null ? new byte[][] {marker} : with(same, marker);
        if (window >= PREFIX) {
            prefixes[prefix(marker, 0)] = true;
        }
        for (int end = BLOCK - 1; end < window; end++) {
            int block = block(marker, end);
            shifts[block] = (byte) Math.min(shifts[block], window - 1 - end);
        }
    }

    private static byte[][] with(byte[][] markers, byte[] another) {
        byte[][] all = Arrays.copyOf(markers, markers.length + 1);
        all[markers.length] = another;
        return all;
    }

    private static byte[] folded(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = fold(bytes[i]);
        }
        return bytes;
    }

    /** One operation that gives upper and lower case of a letter the same value. */
    private static byte fold(byte b) {
        return (byte) (b | 0x20);
    }

    private static int block(byte[] bytes, int end) {
        return (fold(bytes[end - 1]) & 0xFF) << 8 | fold(bytes[end]) & 0xFF;
    }

    /** The most bytes that a match may have: what has to be kept when the bytes come in parts. */
    int longest() {
        return longest;
    }

    /** Whether one of the strings stands in the first {@code length} bytes. */
    boolean isIn(byte[] bytes, int length) {
        int end = window - 1;
        while (end < length) {
            int shift = shifts[block(bytes, end)];
            if (shift == 0 && startsAt(bytes, end - window + 1, length)) {
                return true;
            }
            end += Math.max(1, shift);
        }
        return false;
    }

    private boolean startsAt(byte[] bytes, int start, int length) {
        if (window >= PREFIX && !prefixes[prefix(bytes, start)]) {
            return false;
        }
        byte[][] markers = byStart[block(bytes, start + BLOCK - 1)];
        return markers != null && anyAt(bytes, start, length, markers);
    }

    /** A hash of four bytes: nearly every place that the shift table lets through is sorted out by it. */
    private static int prefix(byte[] bytes, int start) {
        int four = (fold(bytes[start]) & 0xFF) << 24
                | (fold(bytes[start + 1]) & 0xFF) << 16
                | (fold(bytes[start + 2]) & 0xFF) << 8
                | fold(bytes[start + 3]) & 0xFF;
        return four * 0x9E3779B1 >>> 16;
    }

    private static boolean anyAt(byte[] bytes, int start, int length, byte[][] markers) {
        for (byte[] marker : markers) {
            if (start + marker.length <= length && isAt(bytes, start, marker)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(byte[] bytes, int start, byte[] marker) {
        for (int i = 0; i < marker.length; i++) {
            if (fold(bytes[start + i]) != marker[i]) {
                return false;
            }
        }
        return true;
    }
}
