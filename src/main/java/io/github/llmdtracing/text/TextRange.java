package io.github.llmdtracing.text;

/**
 * A half-open range of UTF-16 offsets in a text.
 *
 * @param start the first offset, at least 0
 * @param end the offset behind the last character, at least {@code start}
 */
public record TextRange(int start, int end) {
    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException when the range is negative or ends before it starts
     */
    public TextRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a range: " + start + ".." + end);
        }
    }

    /** The empty range at {@code offset}: a place, for insertions. */
    public static TextRange at(int offset) {
        return new TextRange(offset, offset);
    }

    /** The number of UTF-16 units. */
    public int length() {
        return end - start;
    }

    /** Whether nothing lies in the range. */
    public boolean isEmpty() {
        return start == end;
    }

    /** Whether {@code other} lies within this range, bounds included. */
    public boolean contains(TextRange other) {
        return start <= other.start && other.end <= end;
    }

    /** The part of {@code text} that the range covers. */
    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    /** The same range, {@code distance} units further on. */
    public TextRange shift(int distance) {
        return new TextRange(start + distance, end + distance);
    }
}
