package io.github.llmdtracing.files;

import java.io.InputStream;
import java.util.List;

/** Writes nothing, for goals that only look. */
public final class DryRun implements Destination {
    @Override
    public void open(SourceTree tree) {
        // Nothing will come.
    }

    @Override
    public boolean wantsUnchanged() {
        return false;
    }

    @Override
    public void keep(SourceFile file, FileMode mode, byte[] content) {
        // It stays where it is.
    }

    @Override
    public void keep(SourceFile file, FileMode mode, InputStream content) {
        // It stays where it is.
    }

    @Override
    public void settle() {
        // Nothing came.
    }

    @Override
    public void abandon() {
        // Nothing came.
    }

    @Override
    public void write(List<FileChange> changes) {
        // The caller has them.
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}
