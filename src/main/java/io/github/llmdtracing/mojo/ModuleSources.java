package io.github.llmdtracing.mojo;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/**
 * Whether modules have sources beside those that a goal reads.
 *
 * @param project the project in which the goal runs, absolute
 * @param read what it reads, absolute
 */
record ModuleSources(Path project, List<Path> read) {
    ModuleSources {
        read = List.copyOf(read);
    }

    static ModuleSources of(GoalConfiguration configuration) {
        return new ModuleSources(configuration.projectDirectory(), configuration.sources());
    }

    boolean isLeftOut(ModuleElements module) {
        List<Path> named = module.sources().toList();
        return (named.isEmpty() ? notNamed(module.module()) : named.stream())
                .anyMatch(source -> OtherModules.isNew(source, read));
    }

    /** The usual ones, and those that the command line or the configuration file names, as seen from the module. */
    private Stream<Path> notNamed(MavenProject module) {
        Path directory = module.getBasedir().toPath();
        Stream<Path> alike = read.stream()
                .filter(source -> source.startsWith(project) && !source.equals(project))
                .map(source -> directory.resolve(project.relativize(source)));
        return Stream.concat(OtherModules.usual(module), alike);
    }
}
