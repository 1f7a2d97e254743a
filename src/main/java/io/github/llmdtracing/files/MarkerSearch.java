package io.github.llmdtracing.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

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

    /** A string, and whether it counts only where no letter or digit stands around it. */
    private static final class Marker {
        private final byte[] string;
        private final boolean isWord;

        Marker(String string, boolean isWord) {
            this.string = folded(string);
            this.isWord = isWord;
        }

        private static byte[] folded(String string) {
            byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = fold(bytes[i]);
            }
            return bytes;
        }

        boolean isIn(byte[] bytes, int start, int length) {
            int end = start + string.length;
            return start >= 0 && end <= length && isAt(bytes, start) && !(isWord && goesOn(bytes, start, end, length));
        }

        /** Beyond the first and last byte may stand anything: they may be those of a part. */
        private static boolean goesOn(byte[] bytes, int start, int end, int length) {
            return start > 0 && isOneWord(bytes[start - 1], bytes[start])
                    || end < length && isOneWord(bytes[end - 1], bytes[end]);
        }

        private static boolean isOneWord(byte one, byte next) {
            return isLetterOrDigit(one) && isLetterOrDigit(next);
        }

        private static boolean isLetterOrDigit(byte b) {
            byte letter = fold(b);
            return b >= '0' && b <= '9' || letter >= 'a' && letter <= 'z';
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

    /** Where a block stands in a marker. */
    private record Place(Marker marker, int offset) {}

    /** A search for any of the given strings. */
    MarkerSearch(Collection<String> strings) {
        this(strings, List.of());
    }

    /**
     * A search for any of the given strings.
     *
     * @param words those that count only where no letter or digit at their own ends is followed by another one
     * @throws IllegalArgumentException when there are none, or one has fewer than two bytes
     */
    MarkerSearch(Collection<String> strings, Collection<String> words) {
        List<Marker> markers = Stream.concat(
                        strings.stream().distinct().map(s -> new Marker(s, false)),
                        words.stream().distinct().map(w -> new Marker(w, true)))
                .toList();
        int shortest = markers.stream().mapToInt(m -> m.string.length).min().orElse(0);
        if (shortest < NARROW) {
            throw new IllegalArgumentException("markers of two bytes or more are needed: " + strings);
        }
        width = Math.min(WIDE, shortest);
        step = shortest - width + 1;
        longest = markers.stream().mapToInt(m -> m.string.length).max().orElse(0);
        Arrays.fill(places, new Place[0]);
        markers.forEach(this::add);
    }

    private static byte fold(byte b) {
        return (byte) (b | FOLD);
    }

    private void add(Marker marker) {
        for (int offset = 0; offset < step; offset++) {
            int hash = hash(marker.string, offset);
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
            if (place.marker().isIn(bytes, at - place.offset(), length)) {
                return true;
            }
        }
        return false;
    }
}
