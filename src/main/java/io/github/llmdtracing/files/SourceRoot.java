package io.github.llmdtracing.files;

import java.nio.file.Path;

/**
 * A place to read from, found on disk and checked by {@link SourceRoots}.
 *
 * @param path the directory, or the single file, as a real path without links
 * @param directory {@code path}, or the directory that holds the single file: where a lock lies
 * @param output where its copy stands, relative to the copies of all roots
 * @param name {@code output} with forward slashes: how people name the root; empty for the project itself
 * @param insideProject whether it lies in the project, so that its copy keeps its place among the other roots' copies
 */
public record SourceRoot(Path path, Path directory, Path output, String name, boolean insideProject) {
    /** Where the copy of a file of this root stands, relative to the copies of all roots. */
    Path outputOf(Path file) {
        int above = path.getNameCount();
        int all = file.getNameCount();
        return above == all ? output : output.resolve(file.subpath(above, all));
    }

    /** How people name a file of this root. */
    String nameOf(Path file) {
        String within = PathNames.of(path, file);
        return name.isEmpty() || within.isEmpty() ? name + within : name + "/" + within;
    }
}
