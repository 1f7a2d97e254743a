package io.github.llmdtracing.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Temporary files of killed runs. */
final class Leftovers {
    private Leftovers() {}

    /** Removes one, unless the run that made it is still at work. */
    static void remove(Path file) {
        if (TemporaryName.isLeftover(file)) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // It is in nobody's way.
            }
        }
    }
}
