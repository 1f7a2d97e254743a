package io.github.llmdtracing.mojo;

import org.jspecify.annotations.Nullable;

/**
 * Reads elements that count something.
 *
 * @param scope where they stand
 */
record Counts(ElementScope scope) {
    /** The number; {@code usual} where none is written, or one that is too small, which has then been said. */
    int read(String element, @Nullable Integer written, int usual, int least) {
        if (written != null && written < least) {
            scope.wrong(element, written.toString(), "which is too small; " + least + " is the least");
            return usual;
        }
        return written == null ? usual : written;
    }
}
