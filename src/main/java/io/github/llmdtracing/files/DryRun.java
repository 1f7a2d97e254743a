package io.github.llmdtracing.files;

import java.util.List;

/** Writes nothing, for goals that only look. */
public final class DryRun implements LeavesInPlace {
    @Override
    public void open(SourceTree tree) {
        // Nothing will come.
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
