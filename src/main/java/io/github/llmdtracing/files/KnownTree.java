package io.github.llmdtracing.files;

import io.github.llmdtracing.parallel.Workers;
import io.github.llmdtracing.text.DoubleCrc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that stands in the sources, by content and mode, and never by time: so that it can be told whether anything is another. The
 * scan is made anew for that, so files that say what is left out count by what they leave.
 *
 * @param shape the sum of everything but the files: roots, directories, links, and what could not be followed
 * @param files the files, in the order of the tree
 */
public record KnownTree(String shape, List<KnownFile> files) {
    /** Copies the list. */
    public KnownTree {
        files = List.copyOf(files);
    }

    /** What stands there; nothing where something cannot be read. */
    public static Optional<KnownTree> look(SourceTree tree, Workers workers) {
        return of(tree, workers.map(tree.files(), KnownTree::look));
    }

    /** A tree whose files were looked at, each in its place; nothing where one was not. */
    static Optional<KnownTree> of(SourceTree tree, List<Optional<KnownFile>> files) {
        return files.stream().allMatch(Optional::isPresent)
                ? Optional.of(new KnownTree(
                        shape(tree), files.stream().flatMap(Optional::stream).toList()))
                : Optional.empty();
    }

    private static Optional<KnownFile> look(SourceFile file) {
        try {
            FileMode mode = FileMode.copyOf(file.path());
            return Optional.of(KnownFile.asRead(file, mode, FileContent.sum(file.path(), file.size())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String shape(SourceTree tree) {
        Stream<?> parts = Stream.of(
                        tree.roots(),
                        tree.directories(),
                        tree.links(),
                        tree.findings(),
                        List.of(tree.files().size()))
                .flatMap(List::stream);
        StringBuilder all = new StringBuilder();
        parts.forEach(part -> all.append(part).append('\0'));
        return DoubleCrc.of(all.toString());
    }

    /**
     * The same tree, of whose copies some hold something else.
     *
     * @param texts what these hold, by the names of the files
     */
    public KnownTree copiedWith(Map<String, String> texts) {
        return new KnownTree(
                shape, files.stream().map(f -> copied(f, texts.get(f.name()))).toList());
    }

    private static KnownFile copied(KnownFile file, @Nullable String text) {
        return text == null ? file : new KnownFile(file.name(), file.mode(), file.content(), DoubleCrc.of(text));
    }

    /** Whether these are the sources as they stand now, whatever became of them. Looks no further than the first difference. */
    public boolean isSource(SourceTree tree, Workers workers) {
        return shape.equals(shape(tree))
                && workers.all(
                        places(), i -> isSource(files.get(i), tree.files().get(i)));
    }

    private static boolean isSource(KnownFile known, SourceFile file) {
        return look(file).filter(known::isSource).isPresent();
    }

    private List<Integer> places() {
        return IntStream.range(0, files.size()).boxed().toList();
    }

    /**
     * Whether the copies stand as they were written, in their modes, and earlier runs left nothing that has to go.
     *
     * @param directory the output directory
     * @param tree the same sources, as they stand now
     */
    public boolean isCopiedTo(Path directory, SourceTree tree, Workers workers) {
        try {
            Path base = OutputDirectory.manifests(directory);
            return Files.isDirectory(base) && isCopied(new KnownCopies(directory, base.toRealPath()), tree, workers);
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isCopied(KnownCopies copies, SourceTree tree, Workers workers) {
        return copies.hasLayoutOf(tree)
                && workers.all(places(), i -> copies.holds(tree.files().get(i), files.get(i)));
    }
}
