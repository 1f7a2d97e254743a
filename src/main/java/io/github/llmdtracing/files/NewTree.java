package io.github.llmdtracing.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * An output that is not there yet. It is filled under a name of our own, where nobody reads, and then moved as one: that
 * spares a move for each file, and a run that ends before leaves nothing.
 */
final class NewTree implements OutputTree {
    private final Path staging;
    private final Path base;
    private final AtomicWriter writer;

    /**
     * A tree that is new.
     *
     * @param staging the directory that is filled
     * @param base what it becomes
     */
    NewTree(Path staging, Path base, AtomicWriter writer) {
        this.staging = staging;
        this.base = base;
        this.writer = writer;
    }

    @Override
    public void put(Path output, FileMode mode, byte[] content) throws IOException {
        writer.create(staging.resolve(output), Body.of(content), mode);
    }

    @Override
    public void put(Path output, FileMode mode, InputStream content) throws IOException {
        writer.create(staging.resolve(output), Body.of(content), mode);
    }

    @Override
    public OutputTree settle(SourceTree sources) {
        try {
            Files.move(staging, base, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            moveEach(sources);
        }
        return new StandingTree(base, Map.of(), writer);
    }

    /** Another run has made the output meanwhile. */
    private void moveEach(SourceTree sources) {
        make(base);
        new OutputLayout(base).makeDirectories(sources);
        sources.files().stream()
                .map(SourceFile::output)
                .filter(o -> Files.exists(staging.resolve(o)))
                .forEach(o -> new AtomicWriter.StagedFile(staging.resolve(o), base.resolve(o)).commit());
        abandon();
    }

    private static void make(Path directory) {
        try {
            Directories.make(directory);
        } catch (IOException e) {
            throw DiskException.notWritten(directory, e);
        }
    }

    @Override
    public void abandon() {
        Directories.remove(staging);
    }
}
