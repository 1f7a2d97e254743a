package io.github.llmdtracing.mojo;

import java.io.File;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.codehaus.plexus.PlexusContainer;
import org.codehaus.plexus.component.repository.exception.ComponentLookupException;
import org.jspecify.annotations.Nullable;

/**
 * The workspace of an editor in which the build runs: it sees files that others write only when it is told of them. Maven itself has none,
 * and to bundle the interface would cost every build a jar; so it is asked for by its name, and told by the name of its method
 * (org.codehaus.plexus:plexus-build-api 1.2.0 and org.sonatype.plexus:plexus-build-api 0.0.7, BuildContext; m2e has both).
 *
 * @param context the editor's build context
 */
record EditorWorkspace(Object context) {
    private static final List<String> ROLES =
            List.of("org.codehaus.plexus.build.BuildContext", "org.sonatype.plexus.build.incremental.BuildContext");

    /** The workspace; none where Maven runs by itself. */
    static Optional<EditorWorkspace> of(@Nullable PlexusContainer container) {
        return Optional.ofNullable(container)
                .flatMap(c -> ROLES.stream()
                        .filter(c::hasComponent)
                        .flatMap(role -> lookUp(c, role))
                        .findFirst());
    }

    private static Stream<EditorWorkspace> lookUp(PlexusContainer container, String role) {
        try {
            return Stream.of(new EditorWorkspace(container.lookup(role)));
        } catch (ComponentLookupException e) {
            return Stream.of();
        }
    }

    /** Tells it of the directories and files that a goal may have written. */
    void wrote(GoalConfiguration configuration) {
        Path output = configuration.outputDirectory();
        Stream<Path> collectors = Stream.of(configuration.collectorDirectory()).filter(d -> !d.startsWith(output));
        Stream<Path> sources = configuration.inPlace() ? configuration.sources().stream() : Stream.of();
        Stream.of(Stream.of(output), collectors, sources).flatMap(s -> s).forEach(p -> refresh(p.toFile()));
    }

    // An editor that does not know of a file is a nuisance, and no reason to fail a build.
    private void refresh(File file) {
        try {
            Method refresh = context.getClass().getMethod("refresh", File.class);
            refresh.setAccessible(true);
            refresh.invoke(context, file);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return;
        }
    }
}
