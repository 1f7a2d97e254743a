package io.github.llmdtracing.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes files whole: first beside the target, under a name of our own, then moved over it. Whoever reads the target,
 * and whenever the process ends, sees the old file or the new one. A hard link to the old file keeps the old content.
 */
final class AtomicWriter {
    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final TemporaryName names = new TemporaryName();
    private final AtomicLong count = new AtomicLong();
    private final Set<Set<PosixFilePermission>> granted = ConcurrentHashMap.newKeySet();
    private final boolean durable;

    /**
     * A writer.
     *
     * @param durable whether the bytes must be on the disk before the old file goes, so that even a power cut loses
     *     nothing; slow
     */
    AtomicWriter(boolean durable) {
        this.durable = durable;
    }

    /**
     * Writes a file.
     *
     * @throws DiskException when that fails; the target is as it was
     */
    void write(Path target, Body body, FileMode mode) {
        stage(target, body, mode).commit();
    }

    /**
     * Writes a file up to the last step.
     *
     * @throws DiskException when that fails; the target is as it was
     */
    StagedFile stage(Path target, Body body, FileMode mode) {
        try {
            return new StagedFile(temporary(target, t -> fill(t, body, mode)), target);
        } catch (IOException e) {
            throw DiskException.notWritten(target, e);
        }
    }

    /**
     * Puts a symbolic link, in place of whatever file or link is there.
     *
     * @throws DiskException when that fails; the target is as it was
     */
    void link(Path target, Path text) {
        try {
            new StagedFile(temporary(target, t -> Files.createSymbolicLink(t, text)), target).commit();
        } catch (IOException | UnsupportedOperationException e) {
            throw DiskException.notWritten(target, e instanceof IOException io ? io : new IOException(e));
        }
    }

    /**
     * Writes a file to a place where nobody looks yet.
     *
     * @throws IOException when that fails; then it is not there
     */
    void create(Path target, Body body, FileMode mode) throws IOException {
        try {
            fill(target, body, mode);
        } catch (FileAlreadyExistsException e) {
            // Two names of the sources are one here.
            new StagedFile(temporary(target, t -> fill(t, body, mode)), target).move();
        }
    }

    /**
     * Makes a directory beside a target.
     *
     * @throws DiskException when that fails
     */
    Path directoryBeside(Path target) {
        try {
            return temporary(target, Files::createDirectory);
        } catch (IOException e) {
            throw DiskException.notWritten(target, e);
        }
    }

    private interface Creation {
        void create(Path temporary) throws IOException;
    }

    private Path temporary(Path target, Creation creation) throws IOException {
        while (true) {
            Path temporary = target.resolveSibling(names.numbered(count.getAndIncrement()));
            try {
                creation.create(temporary);
                return temporary;
            } catch (FileAlreadyExistsException e) {
                // Another run's; the next number may be free.
            }
        }
    }

    private void fill(Path temporary, Body body, FileMode mode) throws IOException {
        try (FileChannel channel = FileChannel.open(temporary, NEW, mode.atCreation())) {
            body.writeTo(channel);
            complete(temporary, mode);
            if (durable) {
                channel.force(true);
            }
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | RuntimeException | Error e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
    }

    /** What the system grants at creation is the same every time, so one look at each kind of mode is enough. */
    private void complete(Path temporary, FileMode mode) throws IOException {
        if (!granted.contains(mode.permissions()) && mode.complete(temporary)) {
            granted.add(mode.permissions());
        }
    }

    /** A file that stands beside its target, complete. */
    record StagedFile(Path temporary, Path target) {
        /**
         * Moves it over the target.
         *
         * @throws DiskException when that fails; the target is as it was
         */
        void commit() {
            try {
                move();
            } catch (IOException e) {
                throw DiskException.notWritten(target, e);
            }
        }

        private void move() throws IOException {
            try {
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                discard();
                throw e;
            }
        }

        /** Takes it away again. */
        void discard() {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException e) {
                // The next run finds and removes it.
            }
        }
    }
}
