package io.github.llmdtracing.files;

import java.nio.file.Path;

/**
 * A symbolic link of a source root. Links are not followed: what they point at inside the sources is found by itself.
 *
 * @param root the root in which it lies
 * @param path where it is
 * @param name the link as people name it
 * @param target what stands in it
 */
public record SourceLink(SourceRoot root, Path path, String name, Path target) {
    /** Where it points, by the letters of the paths alone. */
    Path lexicalTarget() {
        return path.resolveSibling(target).normalize();
    }

    /** Where its copy stands, relative to the copies of all roots. */
    Path output() {
        return root.outputOf(path);
    }
}
