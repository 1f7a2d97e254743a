package io.github.llmdtracing.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Temporary files and directories of killed runs. */
final class Leftovers {
    private Leftovers() {}

    /** Removes one, unless the run that made it is still at work. */
    static void remove(Path leftover) {
        if (TemporaryName.isLeftover(leftover)) {
            Directories.remove(leftover);
        }
    }

    /** Removes those that lie directly in a directory. */
    static void removeIn(Path directory) {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(directory)) {
            all.forEach(Leftovers::remove);
        } catch (IOException | DirectoryIteratorException e) {
            // Nothing can be read there, so nothing is in the way either.
        }
    }
}
