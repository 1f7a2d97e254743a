package io.github.llmdtracing.mojo;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What the POM of a module says of this plugin: all that it and its executions are configured with.
 *
 * @param module the module
 * @param plugin the plugin in its build
 */
record ModuleElements(MavenProject module, Plugin plugin) {
    /** What a module says; none where its build does not have the plugin. */
    static Optional<ModuleElements> of(MavenProject module, String pluginKey) {
        return Optional.ofNullable(module.getPlugin(pluginKey)).map(plugin -> new ModuleElements(module, plugin));
    }

    /** Whether nothing is to be done there. */
    boolean skips() {
        return elements(plugin, "skip").anyMatch(e -> "true".equals(e.getValue()));
    }

    /** The sources that it names, absolute, whether they exist or not; none where the usual ones are meant. */
    Stream<Path> sources() {
        Path directory = module.getBasedir().toPath();
        return elements("sources")
                .flatMap(e -> Stream.of(e.getChildren()))
                .flatMap(e -> ElementScope.text(e.getValue()).stream())
                .map(source -> directory.resolve(source).normalize());
    }

    /** All that is said to one execution, and to all of them. */
    Stream<Xpp3Dom> all(String execution) {
        return Stream.concat(
                        Stream.of(plugin),
                        plugin.getExecutions().stream().filter(e -> e.getId().equals(execution)))
                .flatMap(c -> configuration(c).stream())
                .flatMap(c -> Stream.of(c.getChildren()));
    }

    /** The elements of a name. */
    Stream<Xpp3Dom> elements(String name) {
        return Stream.concat(Stream.of(plugin), plugin.getExecutions().stream()).flatMap(c -> elements(c, name));
    }

    private static Stream<Xpp3Dom> elements(ConfigurationContainer container, String name) {
        return configuration(container).stream().flatMap(c -> Stream.of(c.getChildren(name)));
    }

    private static Optional<Xpp3Dom> configuration(ConfigurationContainer container) {
        return Optional.ofNullable(container.getConfiguration())
                .filter(Xpp3Dom.class::isInstance)
                .map(Xpp3Dom.class::cast);
    }
}
