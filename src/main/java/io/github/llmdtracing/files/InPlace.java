package io.github.llmdtracing.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Changes the sources themselves. Only files with a change are touched; all new ones are complete beside their targets
 * before the first old one goes, so that a full disk leaves every source as it was.
 */
public final class InPlace implements LeavesInPlace {
    private final AtomicWriter writer = new AtomicWriter(true);

    @Override
    public void open(SourceTree tree) {
        tree.leftovers().forEach(Leftovers::remove);
    }

    /**
     * Takes the files that were planned on.
     *
     * @throws DiskException when one cannot be written, is read-only, or was changed by somebody since it was read
     */
    @Override
    public void write(List<FileChange> changes) {
        stage(changes).commit();
    }

    /**
     * Writes all new files beside their targets. Whatever stops that, no source has changed.
     *
     * @throws DiskException when one cannot be written, is read-only, or was changed by somebody since it was read
     */
    public Staged stage(List<FileChange> changes) {
        Staged staged = new Staged(new ArrayList<>());
        try {
            changes.stream().filter(FileChange::isChange).forEach(c -> staged.files.add(stage(c)));
            return staged;
        } catch (RuntimeException | Error e) {
            staged.discard();
            throw e;
        }
    }

    /** New files that stand beside their targets, complete. */
    public static final class Staged {
        private final List<AtomicWriter.StagedFile> files;

        private Staged(List<AtomicWriter.StagedFile> files) {
            this.files = files;
        }

        /**
         * Moves them over their targets.
         *
         * @throws DiskException when that fails; those before it have changed, the others not
         */
        public void commit() {
            int done = 0;
            try {
                for (AtomicWriter.StagedFile file : files) {
                    file.commit();
                    done++;
                }
            } finally {
                files.subList(done, files.size()).forEach(AtomicWriter.StagedFile::discard);
            }
        }

        /** Takes them away again. */
        public void discard() {
            files.forEach(AtomicWriter.StagedFile::discard);
        }
    }

    private AtomicWriter.StagedFile stage(FileChange change) {
        Path path = change.file().path();
        byte[] content = change.after().getBytes(StandardCharsets.UTF_8);
        return writer.stage(path, Body.of(content), modeOf(change, path));
    }

    private static FileMode modeOf(FileChange change, Path path) {
        try {
            FileMode mode = FileMode.inPlaceOf(path);
            requireWritable(path, mode);
            requireAsRead(change, path);
            return mode;
        } catch (IOException e) {
            throw DiskException.notWritten(path, e);
        }
    }

    private static void requireWritable(Path path, FileMode mode) throws IOException {
        if (mode.isReadOnly() || !Files.isWritable(path)) {
            throw new IOException("it is read-only");
        }
    }

    private static void requireAsRead(FileChange change, Path path) throws IOException {
        byte[] before = change.before().content().getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(Files.readAllBytes(path), before)) {
            throw new IOException("somebody changed it while this build ran; run again");
        }
    }

    @Override
    public void close() {
        // Each file was finished by itself.
    }
}
