package io.github.llmdtracing.files;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The work tree of Git around a directory.
 *
 * @param directory the directory, absolute
 */
public record GitWorkTree(Path directory) {
    /** The way from the work tree's top to the directory, with forward slashes; empty at the top, and outside of a work tree. */
    public String pathFromTop() {
        for (Path at = directory; at != null; at = at.getParent()) {
            // In a linked work tree, or a submodule, it is a file.
            if (Files.exists(at.resolve(".git"))) {
                return PathNames.of(at, directory);
            }
        }
        return "";
    }
}
