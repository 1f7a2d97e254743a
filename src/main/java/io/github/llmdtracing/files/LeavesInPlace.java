package io.github.llmdtracing.files;

import java.io.InputStream;

/** A destination at which files that need no change stay where they are, so that there is nothing to keep and to settle. */
interface LeavesInPlace extends Destination {
    @Override
    default boolean wantsUnchanged() {
        return false;
    }

    @Override
    default void keep(SourceFile file, FileMode mode, byte[] content) {
        // It is where it belongs.
    }

    @Override
    default void keep(SourceFile file, FileMode mode, InputStream content) {
        // It is where it belongs.
    }

    @Override
    default void settle() {
        // Nothing was kept.
    }

    @Override
    default void abandon() {
        // Nothing was kept.
    }
}
