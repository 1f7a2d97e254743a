package io.github.llmdtracing.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A directory in which some files are generated and others are not ours. Ours are told by their first line. The directories below it
 * are looked at too, those below these are not.
 *
 * @param directory where the files are; need not exist
 * @param mark the first line of each file of ours
 */
public record GeneratedDirectory(Path directory, String mark) {
    private static final int LEVELS = 2;

    /**
     * Writes the files that are wanted and are not there yet, and removes those of ours that are not wanted. Where a file that is not
     * ours stands in the way, nothing is written.
     *
     * @param wanted all files, by their name below the directory, with forward slashes
     * @return the names of the files that stand in the way; none where all was written
     * @throws DiskException when something cannot be read or written
     */
    public List<String> write(Map<String, String> wanted) {
        TreeSet<String> ours = new TreeSet<>(ours());
        List<String> foreign = wanted.keySet().stream()
                .filter(n -> !ours.contains(n) && Files.exists(directory.resolve(n)))
                .sorted()
                .toList();
        if (foreign.isEmpty()) {
            TextStore store = new TextStore(directory);
            wanted.forEach(store::write);
            ours.stream().filter(n -> !wanted.containsKey(n)).forEach(store::delete);
        }
        return foreign;
    }

    private List<String> ours() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory, LEVELS)) {
            return files.filter(f -> f.toString().endsWith(".yaml") && Files.isRegularFile(f))
                    .map(f -> directory.relativize(f).toString().replace('\\', '/'))
                    .filter(this::isOurs)
                    .toList();
        } catch (IOException e) {
            throw DiskException.notRead(directory, e);
        }
    }

    private boolean isOurs(String name) {
        return new TextStore(directory).readLeniently(name).startsWith(mark + "\n");
    }
}
