package io.github.llmdtracing.mojo;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.files.TextStore;
import io.github.llmdtracing.text.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the configuration file of a project: its own, else the nearest above it within the build.
 *
 * @param project the project's directory, absolute
 * @param root the last directory to look in, at or above it
 * @param problems where it is said what is wrong
 */
record ConfigurationFileSearch(Path project, Path root, ConfigurationProblems problems) {
    /** What the file is called. */
    static final String NAME = "llmd-tracing.yaml";

    private static final String OTHER_NAME = "llmd-tracing.yml";

    /** The file of the usual name, where there is one. */
    Optional<SourceText> usual() {
        for (Path directory : directories()) {
            hintAt(directory.resolve(OTHER_NAME));
            if (isFile(directory.resolve(NAME))) {
                return read(directory.resolve(NAME));
            }
        }
        return Optional.empty();
    }

    /** The file that was named; in a build of several modules one name may be meant as seen from its root. */
    Optional<SourceText> named(Path file) {
        Path absolute = project.resolve(file).normalize();
        Path name = absolute.startsWith(project) ? project.relativize(absolute) : absolute;
        Optional<Path> found = directories().stream()
                .map(d -> d.resolve(name))
                .filter(ConfigurationFileSearch::isFile)
                .findFirst();
        if (found.isEmpty()) {
            problems.add("<configurationFile> names \"" + ElementScope.shown(shown(absolute))
                    + "\", and there is no such file; mend the path or take it out");
        }
        return found.flatMap(this::read);
    }

    private List<Path> directories() {
        List<Path> directories = new ArrayList<>(List.of(project));
        Path at = project;
        while (!at.equals(root) && at.startsWith(root) && at.getParent() != null) {
            at = at.getParent();
            directories.add(at);
        }
        return directories;
    }

    private static boolean isFile(Path path) {
        return path.toFile().isFile();
    }

    private Optional<SourceText> read(Path file) {
        Path directory = file.resolveSibling("");
        return new TextStore(directory)
                .read(String.valueOf(file.getFileName()))
                .map(content -> SourceText.of(shown(file), content));
    }

    private void hintAt(Path other) {
        if (isFile(other)) {
            problems.add(Finding.of(
                    FindingCode.CONFIGURATION_NOT_READ,
                    Location.of(shown(other)),
                    "",
                    "is not read as configuration",
                    "The file is called " + NAME + ".",
                    "Rename it."));
        }
    }

    /** As seen from the project, wherever that can be told. */
    private String shown(Path file) {
        boolean sameTree = file.getRoot() != null && file.getRoot().equals(project.getRoot());
        return (sameTree ? project.relativize(file) : file).toString().replace('\\', '/');
    }
}
