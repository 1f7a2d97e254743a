package io.github.llmdtracing.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Looks for many strings at once in bytes. Of every string the blocks of a few bytes at its start are known, as many as
 * make sure that one of them stands wherever the string does at one of the places that are looked at. No look has to
 * wait for what another one finds, and the time does not grow with the number of strings. Case does not count, nor does
 * the difference between the few other characters that {@link #FOLD} makes one.
 */
final class MarkerSearch {
    private static final int NARROW = 2;
    private static final int WIDE = 3;
    private static final int HASHES = 1 << 14;

    /** The bit by which upper and lower case of a letter differ, for each byte of a block. */
    private static final int FOLD = 0x202020;

    private final int width;
    private final int step;
    private final int longest;
    private final boolean[] known = new boolean[HASHES];
    private final Place[][] places = new Place[HASHES][];

    /** Where a block stands in a string. */
    private static final class Place {
        private final byte[] string;
        private final int offset;

        Place(byte[] string, int offset) {
            this.string = string;
            this.offset = offset;
        }

        /** Whether the string stands around the block at {@code at}. */
        boolean isAround(byte[] bytes, int at, int length) {
            int start = at - offset;
            return start >= 0 && start + string.length <= length && isAt(bytes, start);
        }

        private boolean isAt(byte[] bytes, int start) {
            for (int i = 0; i < string.length; i++) {
                if (fold(bytes[start + i]) != string[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * A search for any of the given strings.
     *
     * @throws IllegalArgumentException when there are none, or one has fewer than two bytes
     */
    MarkerSearch(Collection<String> strings) {
        List<byte[]> markers =
                strings.stream().distinct().map(MarkerSearch::folded).toList();
        int shortest = markers.stream().mapToInt(m -> m.length).min().orElse(0);
        if (shortest < NARROW) {
            throw new IllegalArgumentException("markers of two bytes or more are needed: " + strings);
        }
        width = Math.min(WIDE, shortest);
        step = shortest - width + 1;
        longest = markers.stream().mapToInt(m -> m.length).max().orElse(0);
        Arrays.fill(places, new Place[0]);
        markers.forEach(this::add);
    }

    private static byte[] folded(String string) {
        byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = fold(bytes[i]);
        }
        return bytes;
    }

    private static byte fold(byte b) {
        return (byte) (b | FOLD);
    }

    private void add(byte[] marker) {
        for (int offset = 0; offset < step; offset++) {
            int hash = hash(marker, offset);
            places[hash] = with(places[hash], new Place(marker, offset));
            known[hash] = true;
        }
    }

    private static Place[] with(Place[] places, Place another) {
        Place[] all = Arrays.copyOf(places, places.length + 1);
        all[places.length] = another;
        return all;
    }

    /** The most bytes that a match may have: what has to be kept when the bytes come in parts. */
    int longest() {
        return longest;
    }

    /** Whether one of the strings stands in the first {@code length} bytes. */
    boolean isIn(byte[] bytes, int length) {
        for (int at = 0; at <= length - width; at += step) {
            int hash = hash(bytes, at);
            if (known[hash] && anyAround(bytes, at, length, places[hash])) {
                return true;
            }
        }
        return false;
    }

    private int hash(byte[] bytes, int at) {
        int two = (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
        int block = width < WIDE ? two : two << 8 | bytes[at + 2] & 0xFF;
        return (block | FOLD) * 0x9E3779B1 >>> 18;
    }

    private static boolean anyAround(byte[] bytes, int at, int length, Place[] places) {
        for (Place place : places) {
            if (place.isAround(bytes, at, length)) {
                return true;
            }
        }
        return false;
    }
}
