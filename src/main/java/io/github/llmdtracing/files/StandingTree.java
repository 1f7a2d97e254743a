package io.github.llmdtracing.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** An output in which others may read: each file is put there whole, and not touched where it is as it should be. */
final class StandingTree implements OutputTree {
    private final Path base;
    private final Map<Path, Long> existing;
    private final AtomicWriter writer;

    /**
     * A tree that stands.
     *
     * @param base its directory, as a real path
     * @param existing the plain files in it that may be as they should be, and how many bytes each has
     */
    StandingTree(Path base, Map<Path, Long> existing, AtomicWriter writer) {
        this.base = base;
        this.existing = existing;
        this.writer = writer;
    }

    @Override
    public void put(Path output, FileMode mode, byte[] content) throws IOException {
        Path target = base.resolve(output);
        if (!holds(target, content)) {
            writer.write(target, Body.of(content), mode);
        } else {
            mode.complete(target);
        }
    }

    /** Asking the disk once more for each of many files is what takes time. */
    private boolean holds(Path target, byte[] content) throws IOException {
        Long size = existing.get(target);
        return size != null && size == content.length && reads(target, content);
    }

    private static boolean reads(Path target, byte[] content) throws IOException {
        try {
            return Arrays.equals(Files.readAllBytes(target), content);
        } catch (AccessDeniedException | NoSuchFileException e) {
            return false;
        }
    }

    @Override
    public void put(Path output, FileMode mode, InputStream content) throws IOException {
        AtomicWriter.StagedFile staged = writer.stage(base.resolve(output), Body.of(content), mode);
        if (existing.containsKey(staged.target()) && Files.mismatch(staged.temporary(), staged.target()) < 0) {
            staged.discard();
        } else {
            staged.commit();
        }
    }

    @Override
    public OutputTree settle(SourceTree sources) {
        return this;
    }

    @Override
    public void abandon() {
        // Each file was finished by itself.
    }
}
