package io.github.llmdtracing.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A source tree as members of an archive, below {@code manifests}, as in an output directory.
 *
 * @param tree the sources
 * @param output the directory that holds the copies; none where the sources themselves were changed
 */
public record ArchivedTree(SourceTree tree, Optional<Path> output) {
    private static final String MANIFESTS = "manifests";

    /** The files that can be read, for of others that was said already, and the links that lead to something within the archive. */
    public List<ArchiveMember> members() {
        return Stream.concat(
                        tree.files().stream().map(this::member).filter(m -> Files.isReadable(m.path())),
                        tree.links().stream().flatMap(l -> member(l).stream()))
                .toList();
    }

    /** The links that would lead out of the archive, by the names that people know. */
    public List<String> leadingOut() {
        return tree.links().stream()
                .filter(l -> member(l).isEmpty())
                .map(SourceLink::name)
                .toList();
    }

    private ArchiveMember member(SourceFile file) {
        Path path = output.map(o -> o.resolve(MANIFESTS).resolve(file.output())).orElse(file.path());
        return ArchiveMember.file(MANIFESTS + "/" + file.name(), file.name(), path);
    }

    private Optional<ArchiveMember> member(SourceLink link) {
        Path base = Path.of(MANIFESTS).toAbsolutePath().normalize();
        Path text = new LinkCopy(tree.roots(), base).textOf(link);
        Path goal = base.resolve(link.output()).resolveSibling(text).normalize();
        return text.isAbsolute() || !goal.startsWith(base)
                ? Optional.empty()
                : Optional.of(new ArchiveMember(
                        MANIFESTS + "/" + link.name(),
                        link.name(),
                        link.path(),
                        Optional.of(PathNames.slashes(text.toString(), text))));
    }
}
