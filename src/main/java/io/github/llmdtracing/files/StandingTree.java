package io.github.llmdtracing.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

/** An output in which others may read: each file is put there whole, and not touched where it is as it should be. */
final class StandingTree implements OutputTree {
    private final Path base;
    private final Set<Path> existing;
    private final AtomicWriter writer;

    /**
     * A tree that stands.
     *
     * @param base its directory, as a real path
     * @param existing the plain files in it that may be as they should be
     */
    StandingTree(Path base, Set<Path> existing, AtomicWriter writer) {
        this.base = base;
        this.existing = existing;
        this.writer = writer;
    }

    @Override
    public void put(Path output, FileMode mode, byte[] content) throws IOException {
        Path target = base.resolve(output);
        if (!exists(target) || !holds(target, content)) {
            writer.write(target, Body.of(content), mode);
        } else {
            mode.complete(target);
        }
    }

    /** Whether a plain file stood there; asking the disk for each of many missing files is what takes time. */
    private boolean exists(Path target) {
        return existing.contains(target);
    }

    private static boolean holds(Path target, byte[] content) throws IOException {
        return Files.isReadable(target)
                && Files.size(target) == content.length
                && Arrays.equals(Files.readAllBytes(target), content);
    }

    @Override
    public void put(Path output, FileMode mode, InputStream content) throws IOException {
        AtomicWriter.StagedFile staged = writer.stage(base.resolve(output), Body.of(content), mode);
        if (exists(staged.target()) && Files.mismatch(staged.temporary(), staged.target()) < 0) {
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
