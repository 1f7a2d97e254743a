package io.github.llmdtracing.files;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * A plain file of a source root.
 *
 * @param root the root in which it lies
 * @param path where it is
 * @param name the file as people name it: relative to the project, or below the root's own name, with forward slashes
 * @param size the number of bytes when it was found
 */
public record SourceFile(SourceRoot root, Path path, String name, long size) {
    static final Comparator<SourceFile> ORDER =
            Comparator.comparing(SourceFile::name, PathNames.ORDER).thenComparing(SourceFile::path);

    static SourceFile of(SourceRoot root, Path path, long size) {
        return new SourceFile(root, path, root.nameOf(path), size);
    }

    /** The name within the root, with forward slashes; the file's own name where the root is that file. */
    public String nameInRoot() {
        return PathNames.of(root.directory(), path);
    }

    /** Where the copy stands, relative to the copies of all roots. */
    Path output() {
        return root.outputOf(path);
    }
}
