package io.github.llmdtracing.apply;

/**
 * One stretch of a file that is ours, and what it took the place of.
 *
 * @param offset where it starts, in the text as we left it
 * @param inserted what we wrote
 * @param removed what stood there before
 * @param around what stood around it
 */
record LockedEdit(int offset, String inserted, String removed, Surroundings around) {
    int end() {
        return offset + inserted.length();
    }
}
