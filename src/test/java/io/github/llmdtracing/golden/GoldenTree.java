package io.github.llmdtracing.golden;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The files of a directory.
 *
 * @param files bytes by path, a character for each byte
 */
record GoldenTree(Map<String, String> files) {
    GoldenTree {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    static GoldenTree read(Path directory) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(
                            directory.relativize(file).toString().replace('\\', '/'),
                            Files.readString(file, ISO_8859_1));
                }
            }
        }
        return new GoldenTree(files);
    }

    /** Writes all files, the last one first where {@code backwards}. */
    void write(Path directory, boolean backwards) throws IOException {
        List<String> names = new ArrayList<>(files.keySet());
        if (backwards) {
            Collections.reverse(names);
        }
        for (String name : names) {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, files.get(name), ISO_8859_1);
        }
    }

    GoldenTree each(UnaryOperator<String> change) {
        Map<String, String> changed = new TreeMap<>();
        files.forEach((name, bytes) -> changed.put(name, change.apply(bytes)));
        return new GoldenTree(changed);
    }

    GoldenTree without(String name) {
        Map<String, String> rest = new TreeMap<>(files);
        rest.remove(name);
        return new GoldenTree(rest);
    }
}
