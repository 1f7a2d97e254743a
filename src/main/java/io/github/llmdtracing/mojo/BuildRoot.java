package io.github.llmdtracing.mojo;

import java.io.File;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.jspecify.annotations.Nullable;

/**
 * Finds the root of the build: where {@code .mvn} is, so that it is the same from whichever module Maven is started, else where Maven is
 * started.
 *
 * @param project a project of the build, absolute
 */
record BuildRoot(Path project) {
    /** The root; the project itself where it is in neither, or no Maven runs. */
    Path of(@Nullable MavenSession session) {
        return session == null ? project : of(session.getRequest().getMultiModuleProjectDirectory(), started(session));
    }

    private static @Nullable File started(MavenSession session) {
        String directory = session.getExecutionRootDirectory();
        return directory == null ? null : new File(directory);
    }

    private Path of(@Nullable File marked, @Nullable File started) {
        return Stream.of(marked, started)
                .filter(Objects::nonNull)
                .map(directory -> directory.toPath().toAbsolutePath().normalize())
                .filter(project::startsWith)
                .min(Comparator.comparingInt(Path::getNameCount))
                .orElse(project);
    }
}
