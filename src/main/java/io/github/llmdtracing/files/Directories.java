package io.github.llmdtracing.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Directories to write into, and to take away again. */
final class Directories {
    private Directories() {}

    /**
     * Makes a directory and those above it; a link to one will do, which {@link Files#createDirectories} refuses before
     * JDK 20.
     */
    static Path make(Path directory) throws IOException {
        return Files.isDirectory(directory) ? directory : Files.createDirectories(directory);
    }

    /** Removes a file, or a directory and all that is in it, as far as the system lets us; what a link leads to stays. */
    static void remove(Path path) {
        try {
            Files.walkFileTree(path, new Removal());
        } catch (IOException e) {
            // It is in nobody's way.
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException problem) throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
