package io.github.llmdtracing.files;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which files earlier runs put into the output, so that those whose source is gone can be taken away, and nobody
 * else's. Kept beside the output as one percent-encoded path a line. Without it nothing is taken away; otherwise it may
 * be lost.
 */
final class OutputIndex {
    private static final String FILE = ".llmd-tracing.index";
    private static final String UNSAFE = "\"#<>?[\\]^`{|}\u007F";

    private final TextStore store;
    private final Path base;

    OutputIndex(Path directory, Path base) {
        this.store = new TextStore(directory);
        this.base = base;
    }

    /** Whether a directory is the output of some run. */
    static boolean isIn(Path directory) {
        return Files.exists(directory.resolve(FILE));
    }

    /** The files, as paths within the output. */
    Set<Path> read() {
        return store.readLeniently(FILE)
                .lines()
                .flatMap(l -> decoded(l).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void write(Collection<Path> outputs) {
        List<String> lines = new ArrayList<>(outputs.size());
        outputs.forEach(o -> lines.add(encoded(o)));
        store.write(FILE, lines.stream().sorted().map(l -> l + "\n").collect(Collectors.joining()));
    }

    private String encoded(Path output) {
        String name = output.toString();
        return PathNames.isAscii(name) ? encodedAscii(PathNames.slashes(name, output)) : fromUri(output);
    }

    /** The URI has all bytes of a name, whatever the locale makes of them. */
    private String fromUri(Path output) {
        String encoded = base.resolve(output)
                .toUri()
                .getRawPath()
                .substring(base.toUri().getRawPath().length());
        return encoded.startsWith("/") ? encoded.substring(1) : encoded;
    }

    private static String encodedAscii(String name) {
        StringBuilder encoded = new StringBuilder(name.length() + 16);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '%' && c > ' ' && UNSAFE.indexOf(c) < 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            }
        }
        return encoded.toString();
    }

    /** Nothing for a line that would lead out of the output: whoever edits the index must not delete by it. */
    private Optional<Path> decoded(String line) {
        try {
            String start = base.toUri().getRawPath();
            Path path = Path.of(URI.create("file://" + start + (start.endsWith("/") ? "" : "/") + line));
            boolean within = path.startsWith(base)
                    && !path.equals(base)
                    && path.normalize().equals(path);
            return within ? Optional.of(base.relativize(path)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
