package io.github.llmdtracing.apply;

/**
 * One stretch of a file that is ours, and what it took the place of.
 *
 * @param offset where it starts, in the text as we left it
 * @param line the line, from 1, that the offset lies in
 * @param inserted what we wrote
 * @param removed what stood there before
 * @param around what stood around it
 */
record LockedEdit(int offset, int line, String inserted, String removed, Surroundings around) {
    /** The same whatever the file's line ends, which offsets count. */
    LockedEdit withoutLineEnds() {
        return new LockedEdit(0, line, LineEnds.LF.in(inserted), LineEnds.LF.in(removed), around);
    }

    int end() {
        return offset + inserted.length();
    }
}
