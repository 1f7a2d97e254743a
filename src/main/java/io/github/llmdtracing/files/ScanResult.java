package io.github.llmdtracing.files;

import io.github.llmdtracing.diagnostic.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what a scan comes across. */
final class ScanResult {
    private final List<SourceRoot> roots;
    private final List<SourceFile> files = new ArrayList<>();
    private final List<SourceLink> links = new ArrayList<>();
    private final List<Path> directories = new ArrayList<>();
    private final List<Path> leftovers = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    ScanResult(List<SourceRoot> roots) {
        this.roots = roots;
    }

    void directory(SourceRoot root, Path directory) {
        directories.add(root.outputOf(directory));
    }

    void leftover(Path file) {
        leftovers.add(file);
    }

    void file(SourceRoot root, Path path, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            link(root, path);
        } else if (attributes.isRegularFile()) {
            files.add(SourceFile.of(root, path, attributes.size()));
        } else {
            findings.add(FileFindings.notPlain(root.nameOf(path)));
        }
    }

    private void link(SourceRoot root, Path path) {
        try {
            SourceLink link = new SourceLink(root, path, root.nameOf(path), Files.readSymbolicLink(path));
            links.add(link);
            new LinkCheck(roots).finding(link).ifPresent(findings::add);
        } catch (IOException e) {
            unreadable(root, path, e);
        }
    }

    void unreadable(SourceRoot root, Path path, IOException problem) {
        findings.add(FileFindings.unreadable(root.nameOf(path), problem));
    }

    SourceTree sorted() {
        files.sort(SourceFile.ORDER);
        links.sort(Comparator.comparing(SourceLink::name, PathNames.ORDER));
        findings.sort(Comparator.naturalOrder());
        return new SourceTree(roots, files, links, directories.stream().sorted().toList(), leftovers, findings);
    }
}
