package io.github.llmdtracing.text;

/**
 * A replacement of one range of the original text. Edits are values over the original; they are applied once, together, by
 * {@link TextEdits}.
 *
 * @param range what is replaced; empty for an insertion
 * @param text what stands there afterwards; empty for a deletion
 * @param depth orders insertions at the same place: the deeper collection's comes first, because what belongs to the outer one
 *     has to follow it
 */
public record TextEdit(TextRange range, String text, int depth) {
    /** An edit of depth 0. */
    public TextEdit(TextRange range, String text) {
        this(range, text, 0);
    }

    /** Puts {@code text} at {@code offset}. */
    public static TextEdit insert(int offset, String text) {
        return new TextEdit(TextRange.at(offset), text);
    }

    /** Puts {@code text} at {@code offset}, before insertions there of a smaller depth. */
    public static TextEdit insert(int offset, String text, int depth) {
        return new TextEdit(TextRange.at(offset), text, depth);
    }

    /** Takes out {@code range}. */
    public static TextEdit delete(TextRange range) {
        return new TextEdit(range, "");
    }

    /** The same edit, {@code distance} units further on. */
    public TextEdit shift(int distance) {
        return new TextEdit(range.shift(distance), text, depth);
    }
}
