package io.github.llmdtracing.files;

import io.github.llmdtracing.diagnostic.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What stands in the sources, each list in the order of the names, so that it is the same on every machine.
 *
 * @param roots the roots
 * @param files the plain files
 * @param links the symbolic links
 * @param directories the directories of the copy, relative to the copies of all roots; outer before inner
 * @param leftovers temporary files that a killed run left behind; no part of the sources
 * @param findings what could not be read, or was not followed
 */
public record SourceTree(
        List<SourceRoot> roots,
        List<SourceFile> files,
        List<SourceLink> links,
        List<Path> directories,
        List<Path> leftovers,
        List<Finding> findings) {
    /** Copies the lists. */
    public SourceTree {
        roots = List.copyOf(roots);
        files = List.copyOf(files);
        links = List.copyOf(links);
        directories = List.copyOf(directories);
        leftovers = List.copyOf(leftovers);
        findings = List.copyOf(findings);
    }

    /** The file that people call {@code name}. */
    public Optional<SourceFile> file(String name) {
        return files.stream().filter(f -> f.name().equals(name)).findFirst();
    }
}
