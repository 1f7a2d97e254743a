package io.github.llmdtracing.files;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    private final List<String> wanted;

    /**
     * The index of an output.
     *
     * @param directory where it is kept
     * @param base the directory of the output
     * @param wanted what is to stand there, as paths within it
     */
    OutputIndex(Path directory, Path base, Stream<Path> wanted) {
        this.store = new TextStore(directory);
        this.base = base;
        this.wanted = wanted.map(this::encoded).sorted().distinct().toList();
    }

    /** Whether a directory is the output of some run. */
    static boolean isIn(Path directory) {
        return Files.exists(directory.resolve(FILE));
    }

    /** Whether a directory has files of some run. */
    static boolean hasFilesIn(Path directory) {
        return !new TextStore(directory).readLeniently(FILE).isEmpty();
    }

    /** Whether a run that ended well has written what is wanted, and nothing else is left to be taken away. */
    boolean isWritten() {
        return store.readLeniently(FILE).equals(text(wanted));
    }

    /** The files of earlier runs that are not wanted, as paths within the output. */
    Set<Path> gone() {
        String before = store.readLeniently(FILE);
        return before.equals(text(wanted)) ? Set.of() : gone(before);
    }

    private Set<Path> gone(String before) {
        Set<String> ours = new HashSet<>(wanted);
        return before.lines()
                .filter(l -> !ours.contains(l))
                .flatMap(l -> decoded(l).stream())
                .filter(p -> !ours.contains(encoded(p)))
                .collect(Collectors.toSet());
    }

    /** Remembers what is wanted, and what will be found there until it is taken away. */
    void write(Set<Path> gone) {
        store.write(
                FILE,
                text(Stream.concat(wanted.stream(), gone.stream().map(this::encoded))
                        .sorted()
                        .toList()));
    }

    private static String text(List<String> lines) {
        return lines.stream().map(l -> l + "\n").collect(Collectors.joining());
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
