package io.github.llmdtracing.report.format;

import io.github.llmdtracing.diagnostic.Location;

/**
 * Where a project is in its repository. Findings name files as seen from the project, and programs that show them beside the sources
 * want them as seen from the repository's root.
 *
 * @param prefix the way from the root to the project, with a slash at its end; empty where the two are the same
 */
public record RepositoryPath(String prefix) {
    /** A project that is its repository's root. */
    public static final RepositoryPath ROOT = new RepositoryPath("");

    /** The place of a directory, by its path below the root, with forward slashes. */
    public static RepositoryPath of(String directory) {
        return directory.isEmpty() ? ROOT : new RepositoryPath(directory + "/");
    }

    /** A file of the project, as seen from the root. */
    String file(Location location) {
        return location.isFile() ? prefix + location.file() : location.file();
    }
}
