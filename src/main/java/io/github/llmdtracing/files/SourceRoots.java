package io.github.llmdtracing.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Turns the {@code sources} of a configuration into roots. A root named twice, or lying in another root of the project,
 * counts once, as part of the outer one.
 */
public final class SourceRoots {
    private static final List<String> USUAL = List.of("kubernetes", "k8s", "kustomize", "manifests", "helm", "jkube");

    private final Path project;

    private SourceRoots(Path project) {
        this.project = project;
    }

    /**
     * Roots as seen from a project.
     *
     * @param project the project's directory, to which relative sources refer
     * @throws UnusableSourceException when there is no such directory
     */
    public static SourceRoots of(Path project) {
        return new SourceRoots(real(project.toAbsolutePath(), "the project directory"));
    }

    /** Those of the usual source directories of a Maven project that exist. */
    public List<Path> usual() {
        Path main = project.resolve("src").resolve("main");
        return USUAL.stream().map(main::resolve).filter(Files::isDirectory).toList();
    }

    /**
     * The roots for the given directories or single files, in the order of their names.
     *
     * @throws UnusableSourceException when one does not exist, is neither directory nor file, or would come out where
     *     another does
     */
    public List<SourceRoot> find(List<Path> sources) {
        List<SourceRoot> roots = sources.stream().map(this::root).distinct().toList();
        List<SourceRoot> outer =
                roots.stream().filter(r -> !liesInAnother(r, roots)).toList();
        requireOwnPlaces(outer);
        return outer.stream()
                .sorted(Comparator.comparing(SourceRoot::name, PathNames.ORDER))
                .toList();
    }

    private SourceRoot root(Path source) {
        Path given = project.resolve(source).normalize();
        Path path = real(given, "the source <sources> " + source);
        requireReadable(path, source);
        Path directory = Files.isDirectory(path) ? path : path.resolveSibling("");
        // A link in the project counts as lying where it stands, not where it leads.
        boolean inside = given.startsWith(project) || path.startsWith(project);
        Path output = given.startsWith(project) ? project.relativize(given) : outside(path, inside);
        return new SourceRoot(path, directory, output, nameOf(given, path, output), inside);
    }

    private Path outside(Path path, boolean inside) {
        if (inside) {
            return project.relativize(path);
        }
        Path name = path.getFileName();
        return name == null ? Path.of("") : name;
    }

    private String nameOf(Path given, Path path, Path output) {
        if (given.startsWith(project)) {
            return PathNames.of(project, given);
        }
        return path.startsWith(project) || output.toString().isEmpty()
                ? PathNames.of(project, project.resolve(output))
                : PathNames.of(path.resolveSibling(""), path);
    }

    private static void requireReadable(Path path, Path source) {
        if (!Files.isDirectory(path) && !Files.isRegularFile(path)) {
            throw new UnusableSourceException(
                    "<sources> names " + source + ", which is neither a directory nor a plain file");
        }
    }

    private static Path real(Path path, String what) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new UnusableSourceException(what + " cannot be read: " + DiskException.words(e) + " (" + path + ")");
        }
    }

    private static boolean liesInAnother(SourceRoot root, List<SourceRoot> roots) {
        return roots.stream()
                .anyMatch(other -> !other.equals(root)
                        && root.path().startsWith(other.path())
                        && root.output().equals(other.outputOf(root.path())));
    }

    private static void requireOwnPlaces(List<SourceRoot> roots) {
        for (SourceRoot root : roots) {
            roots.stream().filter(other -> !other.equals(root)).forEach(other -> requireOwnPlace(root, other));
        }
    }

    private static void requireOwnPlace(SourceRoot root, SourceRoot other) {
        if (root.path().startsWith(other.path())) {
            throw new UnusableSourceException("<sources> names " + root.path() + " and also " + other.path()
                    + ", which holds it: name one of them");
        }
        if (root.output().startsWith(other.output())
                || other.output().toString().isEmpty()) {
            throw new UnusableSourceException("<sources> names " + root.path() + " and " + other.path()
                    + ", and both would come out as manifests/" + root.name()
                    + ": rename one, or name a directory above it");
        }
    }

    /**
     * Refuses an output directory that lies in a source or holds one: the next run would read its own output.
     *
     * @param excluded directories that are not read although they lie in a source, such as the output itself in a bare
     *     directory
     * @throws UnusableSourceException when the two overlap
     */
    public static void requireApart(List<SourceRoot> roots, Path outputDirectory, List<Path> excluded) {
        Path output = nearestReal(outputDirectory.toAbsolutePath().normalize());
        boolean excepted = excluded.stream()
                .map(e -> nearestReal(e.toAbsolutePath().normalize()))
                .anyMatch(output::startsWith);
        for (SourceRoot root : roots) {
            requireApart(root, output, excepted);
        }
    }

    /**
     * Refuses an output directory in whose place, or above it, is a file.
     *
     * @throws UnusableSourceException when there is one
     */
    public static void requireDirectory(String element, Path directory) {
        Path output = directory.toAbsolutePath().normalize();
        for (Path at = output; at != null; at = at.getParent()) {
            if (Files.exists(at) && !Files.isDirectory(at)) {
                throw new UnusableSourceException("<" + element + "> is " + output + ", but " + at
                        + " is a file: name a directory, or a place where one can be made");
            }
        }
    }

    private static void requireApart(SourceRoot root, Path output, boolean excepted) {
        if (root.path().startsWith(output)) {
            throw new UnusableSourceException("the source " + root.path() + " lies in <outputDirectory> " + output
                    + ", whose files are written anew: move one of them");
        }
        if (output.startsWith(root.path()) && !excepted) {
            throw new UnusableSourceException("<outputDirectory> " + output + " lies in the source " + root.path()
                    + ", so that the next run would read it: move it, or name the directories beside it as <sources>");
        }
    }

    /** The path with the links of its existing part resolved. */
    public static Path nearestReal(Path path) {
        List<Path> missing = new ArrayList<>();
        Path existing = path;
        while (existing.getParent() != null && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
            missing.add(0, existing.getFileName());
            existing = existing.getParent();
        }
        Path start = realOr(existing);
        return missing.stream().reduce(start, Path::resolve);
    }

    private static Path realOr(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }
}
