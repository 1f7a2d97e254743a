package io.github.llmdtracing.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The copies of an earlier run.
 *
 * @param directory the output directory
 * @param base the directory of the copies, as a real path
 */
record KnownCopies(Path directory, Path base) {
    /** Whether directories and links are those of the sources, and the index knows of nothing that has to go. */
    boolean hasLayoutOf(SourceTree tree) {
        return tree.directories().stream().allMatch(this::isDirectory)
                && tree.links().stream().allMatch(l -> isLink(l, tree))
                && new OutputIndex(directory, base, OutputDirectory.wanted(tree)).isWritten();
    }

    private boolean isDirectory(Path output) {
        return Files.isDirectory(base.resolve(output), LinkOption.NOFOLLOW_LINKS);
    }

    private boolean isLink(SourceLink link, SourceTree tree) {
        Path text = new LinkCopy(tree.roots(), base).textOf(link);
        return text.equals(OutputDirectory.existingLink(base.resolve(link.output())));
    }

    /** Whether a copy is there as it was written. */
    boolean holds(SourceFile file, KnownFile known) {
        Path copy = base.resolve(file.output());
        try {
            return Files.isRegularFile(copy, LinkOption.NOFOLLOW_LINKS)
                    && FileMode.copyOf(copy).text().equals(known.mode())
                    && FileContent.sum(copy, Files.size(copy)).equals(known.copy());
        } catch (IOException e) {
            return false;
        }
    }
}
