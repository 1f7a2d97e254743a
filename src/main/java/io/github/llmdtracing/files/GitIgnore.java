package io.github.llmdtracing.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What Git ignores below one directory: {@code .gitignore} files from the top of the work tree down, and
 * {@code .git/info/exclude}. A user's own {@code core.excludesFile} does not count, as it differs from machine to
 * machine; nor does it matter that a file which matches may have been added all the same, for that stands in the index
 * alone.
 *
 * <p>A value: entering a directory gives another one. Git never looks into an ignored directory, so callers must not
 * either.
 */
final class GitIgnore {
    /** That of UTF-8, each byte as one character. */
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    private final List<Level> levels;

    private GitIgnore(List<Level> levels) {
        this.levels = levels;
    }

    /** The lines of one file, and the directory to which they refer. */
    private record Level(Path directory, List<GitIgnorePattern> patterns) {
        /** Whether the last line that matches ignores the path; none where no line does. */
        Optional<Boolean> decide(Path path, boolean isDirectory) {
            String name = PathNames.bytesOf(directory, path);
            for (int i = patterns.size() - 1; i >= 0; i--) {
                if (patterns.get(i).matches(name, isDirectory)) {
                    return Optional.of(!patterns.get(i).negated());
                }
            }
            return Optional.empty();
        }
    }

    /**
     * The rules that hold in {@code directory}, its own file not yet among them. Where the directory itself is ignored,
     * somebody chose it on purpose, and the rules from above are put aside.
     */
    static GitIgnore above(Path directory) {
        List<Path> way = wayDown(directory);
        if (way.isEmpty()) {
            return new GitIgnore(List.of());
        }
        GitIgnore rules = new GitIgnore(List.of(exclude(way.get(0))));
        for (Path next : way.subList(1, way.size())) {
            rules = rules.enter(next.resolveSibling(""));
            if (rules.ignores(next, true)) {
                return new GitIgnore(List.of());
            }
        }
        return rules;
    }

    /** From the top of the work tree to the directory; empty outside of a work tree. */
    private static List<Path> wayDown(Path directory) {
        List<Path> way = new ArrayList<>();
        for (Path at = directory; at != null; at = at.getParent()) {
            way.add(at);
            if (Files.exists(at.resolve(".git"))) {
                Collections.reverse(way);
                return way;
            }
        }
        return List.of();
    }

    private static Level exclude(Path top) {
        return new Level(
                top,
                patterns(commonGitDirectory(top.resolve(".git")).resolve("info").resolve("exclude")));
    }

    /** Of a linked work tree or a submodule, {@code .git} is a file that says where the real one is. */
    private static Path commonGitDirectory(Path git) {
        if (Files.isDirectory(git)) {
            return git;
        }
        Path own = firstLine(git)
                .map(l -> git.resolveSibling(l.replaceFirst("^gitdir: ", "")))
                .orElse(git);
        return firstLine(own.resolve("commondir")).map(own::resolve).orElse(own);
    }

    private static Optional<String> firstLine(Path file) {
        return lines(file).stream()
                .map(l -> new String(l.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                .findFirst();
    }

    /** The rules that hold in {@code directory}, its own file included. */
    GitIgnore enter(Path directory) {
        List<GitIgnorePattern> own = patterns(directory.resolve(".gitignore"));
        if (own.isEmpty()) {
            return this;
        }
        List<Level> deeper = new ArrayList<>(levels);
        deeper.add(new Level(directory, own));
        return new GitIgnore(deeper);
    }

    /** Whether Git ignores a path that lies directly in the directory last entered. */
    boolean ignores(Path path, boolean isDirectory) {
        for (int i = levels.size() - 1; i >= 0; i--) {
            Optional<Boolean> decision = levels.get(i).decide(path, isDirectory);
            if (decision.isPresent()) {
                return decision.get();
            }
        }
        return false;
    }

    private static List<GitIgnorePattern> patterns(Path file) {
        return lines(file).stream()
                .flatMap(l -> GitIgnorePattern.of(l).stream())
                .toList();
    }

    /** Its lines; none where there is no such file, or it cannot be read, which Git only warns of as well. */
    private static List<String> lines(Path file) {
        try {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return Arrays.asList((bytes.startsWith(BYTE_ORDER_MARK) ? bytes.substring(3) : bytes).split("\r?\n"));
        } catch (IOException e) {
            return List.of();
        }
    }
}
