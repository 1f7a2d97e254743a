package io.github.llmdtracing.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A project on disk for a test. */
record Tree(Path directory) {
    Tree {
        directory = real(directory);
    }

    private static Path real(Path directory) {
        try {
            return Files.createDirectories(directory).toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Path file(String name, byte[] content) {
        try {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path link(String name, String target) {
        try {
            Path link = directory.resolve(name);
            Files.createDirectories(link.getParent());
            return Files.createSymbolicLink(link, Path.of(target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String name) {
        return directory.resolve(name);
    }

    SourceTree scan(String... sources) {
        return new SourceScanner(ScanRules.everythingBut(List.of())).scan(roots(sources));
    }

    List<SourceRoot> roots(String... sources) {
        return SourceRoots.of(directory).find(Stream.of(sources).map(Path::of).toList());
    }

    /** Everything below, by name: the content, or where a link leads, or nothing for a directory. */
    Map<String, String> everything() {
        try (Stream<Path> all = Files.walk(directory)) {
            Map<String, String> found = new TreeMap<>();
            all.filter(p -> !p.equals(directory))
                    .forEach(p -> found.put(directory.relativize(p).toString(), content(p)));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path path) {
        try {
            if (Files.isSymbolicLink(path)) {
                return "-> " + Files.readSymbolicLink(path);
            }
            return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                    ? new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1)
                    : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
