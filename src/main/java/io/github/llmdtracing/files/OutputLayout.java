package io.github.llmdtracing.files;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The directories of an output, and what earlier runs left in them. */
final class OutputLayout {
    private final Path base;
    private final Path becomes;
    private final Map<Path, Long> existingFiles = new HashMap<>();
    private final Set<Path> ready = new HashSet<>();

    /**
     * Looks at what is there, and removes the temporary files of killed runs.
     *
     * @param base the directory of the copies; it exists
     */
    OutputLayout(Path base) {
        this(base, base);
    }

    /**
     * The same where the directory will get another name, which is the one that people know.
     *
     * @param becomes the name
     */
    OutputLayout(Path base, Path becomes) {
        this.base = base;
        this.becomes = becomes;
        ready.add(base);
        look();
    }

    private void look() {
        try {
            Files.walkFileTree(base, new Look());
        } catch (IOException e) {
            throw DiskException.notRead(base, e);
        }
    }

    /** The plain files that stand there, and how many bytes each has. */
    Map<Path, Long> existingFiles() {
        return existingFiles;
    }

    /** Removes what we once wrote and will not write now, and the directories that get empty by that. */
    void removeStale(Set<Path> gone) {
        gone.stream().filter(this::hasPlainWay).map(base::resolve).forEach(this::remove);
    }

    /** Through a link of the output a file of somebody else would be removed. */
    private boolean hasPlainWay(Path output) {
        Path parent = base.resolve(output).getParent();
        while (parent != null && !parent.equals(base)) {
            if (!Files.isDirectory(parent, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            parent = parent.getParent();
        }
        return true;
    }

    private void remove(Path file) {
        try {
            if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.deleteIfExists(file);
                existingFiles.remove(file);
                removeEmpty(file.resolveSibling(""));
            }
        } catch (IOException e) {
            throw DiskException.notWritten(file, e);
        }
    }

    private void removeEmpty(Path directory) throws IOException {
        try {
            for (Path at = directory; at.startsWith(base) && !at.equals(base); at = at.resolveSibling("")) {
                Files.delete(at);
                ready.remove(at);
            }
        } catch (DirectoryNotEmptyException | NoSuchFileException e) {
            // It is still needed, or gone already.
        }
    }

    /** Makes the directories for all that is to come, so that nothing is written through a link of an earlier run. */
    void makeDirectories(SourceTree tree) {
        tree.roots().forEach(r -> makeParents(r.output()));
        tree.directories().forEach(d -> make(base.resolve(d)));
    }

    private void makeParents(Path output) {
        Path at = base;
        for (int i = 0; i < output.getNameCount() - 1; i++) {
            at = at.resolve(output.getName(i));
            make(at);
        }
    }

    private void make(Path directory) {
        try {
            if (ready.add(directory)) {
                clear(directory);
                Files.createDirectory(directory);
            }
        } catch (IOException e) {
            throw DiskException.notWritten(becomes.resolve(base.relativize(directory)), e);
        }
    }

    /** A link or file in place of a directory is what another source tree left. */
    private void clear(Path directory) throws IOException {
        if (Files.deleteIfExists(directory)) {
            existingFiles.remove(directory);
        }
    }

    private final class Look extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            ready.add(directory);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (TemporaryName.isOne(String.valueOf(file.getFileName()))) {
                Leftovers.remove(file);
            } else if (attributes.isRegularFile()) {
                existingFiles.put(file, attributes.size());
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
