package io.github.llmdtracing.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds all that stands in the sources. Opens no file but {@code .gitignore}; what cannot be read is a finding and the
 * walk goes on.
 */
public final class SourceScanner {
    private final ScanRules rules;

    /** A scanner that leaves out what {@code rules} say. */
    public SourceScanner(ScanRules rules) {
        this.rules = rules;
    }

    /**
     * Walks through the roots.
     *
     * @throws DiskException when the walk itself fails
     */
    public SourceTree scan(List<SourceRoot> roots) {
        ScanResult found = new ScanResult(roots);
        for (SourceRoot root : roots) {
            walk(root, found);
        }
        return found.sorted();
    }

    private void walk(SourceRoot root, ScanResult found) {
        try {
            Files.walkFileTree(root.path(), new Walk(root, found));
        } catch (IOException e) {
            throw DiskException.notRead(root.path(), e);
        }
    }

    private final class Walk extends SimpleFileVisitor<Path> {
        private final SourceRoot root;
        private final ScanResult found;
        private final Deque<GitIgnore> ignored = new ArrayDeque<>();

        Walk(SourceRoot root, ScanResult found) {
            this.root = root;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            if (!directory.equals(root.path()) && isLeftOut(directory)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            enter(directory);
            found.directory(root, directory);
            return FileVisitResult.CONTINUE;
        }

        private void enter(Path directory) {
            if (rules.likeGit()) {
                GitIgnore above = ignored.isEmpty() ? GitIgnore.above(directory) : ignored.peek();
                ignored.push(above.enter(directory));
            }
        }

        private boolean isLeftOut(Path directory) {
            String name = String.valueOf(directory.getFileName());
            return name.equals(".git")
                    || TemporaryName.isOne(name)
                    || rules.excluded().contains(directory)
                    || rules.likeGit()
                            && (name.startsWith(".")
                                    || ignored.element().ignores(directory, true)
                                    || OutputIndex.isIn(directory));
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = String.valueOf(file.getFileName());
            if (TemporaryName.isOne(name)) {
                found.leftover(file);
            } else if (!isLeftOut(file, name)) {
                found.file(root, file, attributes);
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean isLeftOut(Path file, String name) {
            return name.equals(".git")
                    || rules.excluded().contains(file)
                    || !ignored.isEmpty() && ignored.element().ignores(file, false);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            found.unreadable(root, file, problem);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException problem) {
            ignored.poll();
            if (problem != null) {
                found.unreadable(root, directory, problem);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
