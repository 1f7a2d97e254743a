package io.github.llmdtracing.mojo;

import java.io.File;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Configuration files among the sources, those of other modules too: no manifests, whatever words are in them.
 *
 * @param project the project's directory
 * @param named the file that was named
 */
record OwnFiles(File project, @Nullable File named) implements Predicate<String> {
    @Override
    public boolean test(String path) {
        return isUsualName(path) || named != null && isNamed(Path.of(path), named);
    }

    private static boolean isUsualName(String path) {
        return path.equals(ConfigurationFileSearch.NAME) || path.endsWith("/" + ConfigurationFileSearch.NAME);
    }

    private boolean isNamed(Path file, File name) {
        Path directory = project.toPath().toAbsolutePath();
        return directory
                .resolve(file)
                .normalize()
                .equals(directory.resolve(name.toPath()).normalize());
    }
}
