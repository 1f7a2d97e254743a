package io.github.llmdtracing.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Directories to write into. */
final class Directories {
    private Directories() {}

    /**
     * Makes a directory and those above it; a link to one will do, which {@link Files#createDirectories} refuses before
     * JDK 20.
     */
    static Path make(Path directory) throws IOException {
        return Files.isDirectory(directory) ? directory : Files.createDirectories(directory);
    }
}
