package io.github.llmdtracing.files;

import io.github.llmdtracing.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
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
     * A file of ours that is not as it should be.
     *
     * @param name its name below the directory, with forward slashes
     * @param before what stands there; none where there is no file
     * @param after what shall stand there; none where the file shall go
     */
    public record Difference(String name, Optional<String> before, Optional<String> after) {}

    /**
     * What stands there, beside what is wanted.
     *
     * @param foreign the names of files that are not ours and stand where one of ours should
     * @param differences what has to be written or removed; none where something stands in the way
     */
    public record Comparison(List<String> foreign, List<Difference> differences) {
        /** Copies the lists. */
        public Comparison {
            foreign = List.copyOf(foreign);
            differences = List.copyOf(differences);
        }
    }

    /**
     * Looks at the directory, and changes nothing.
     *
     * @param wanted all files, by their name below the directory, with forward slashes
     * @throws DiskException when something cannot be read
     */
    public Comparison compare(Map<String, String> wanted) {
        TreeSet<String> ours = ours();
        List<String> foreign = wanted.keySet().stream()
                .filter(n -> !ours.contains(n) && Files.exists(directory.resolve(n)))
                .sorted()
                .toList();
        return new Comparison(foreign, foreign.isEmpty() ? differences(wanted, ours) : List.of());
    }

    private List<Difference> differences(Map<String, String> wanted, TreeSet<String> ours) {
        TextStore store = new TextStore(directory);
        List<Difference> differences = new ArrayList<>();
        wanted.forEach((name, text) -> differences.add(new Difference(name, store.read(name), Optional.of(text))));
        ours.stream()
                .filter(n -> !wanted.containsKey(n))
                .forEach(n -> differences.add(new Difference(n, store.read(n), Optional.empty())));
        return differences.stream().filter(d -> !d.before().equals(d.after())).toList();
    }

    /**
     * Writes the files that are wanted and are not there yet, and removes those of ours that are not wanted. Where a file that is not
     * ours stands in the way, nothing is written.
     *
     * @param comparison what {@link #compare} found
     * @throws DiskException when something cannot be written
     */
    public void write(Comparison comparison) {
        TextStore store = new TextStore(directory);
        comparison
                .differences()
                .forEach(d -> d.after().ifPresentOrElse(t -> store.write(d.name(), t), () -> store.delete(d.name())));
    }

    /**
     * The hash of all that {@link #compare} looks at, ours or not: where it is the same, so is the comparison.
     *
     * @throws DiskException when something cannot be read
     */
    public String state() {
        StringBuilder all = new StringBuilder(Files.exists(directory) ? "there" : "missing");
        manifests(f -> true)
                .forEach(n -> all.append(n)
                        .append('\0')
                        .append(FileContent.state(directory.resolve(n)))
                        .append('\0'));
        return Sha256.of(all.toString());
    }

    private TreeSet<String> ours() {
        TreeSet<String> ours = manifests(Files::isRegularFile);
        ours.removeIf(name -> !isOurs(name));
        return ours;
    }

    private TreeSet<String> manifests(Predicate<Path> wanted) {
        TreeSet<String> names = new TreeSet<>();
        if (!Files.isDirectory(directory)) {
            return names;
        }
        try (Stream<Path> files = Files.walk(directory, LEVELS)) {
            files.filter(f -> f.toString().endsWith(".yaml") && wanted.test(f))
                    .map(f -> directory.relativize(f).toString().replace('\\', '/'))
                    .forEach(names::add);
            return names;
        } catch (IOException e) {
            throw DiskException.notRead(directory, e);
        }
    }

    private boolean isOurs(String name) {
        return new TextStore(directory).readLeniently(name).startsWith(mark + "\n");
    }
}
