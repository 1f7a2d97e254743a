package io.github.llmdtracing.mojo;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.BuildBase;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginContainer;
import org.apache.maven.model.Profile;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is said to one project alone from what may be meant for others: what stands in a parent or in a configuration file above, in a
 * project that has modules, or on the command line of a build of several.
 *
 * @param session the build
 * @param project the project
 * @param plugin our own key
 */
record ProjectAlone(MavenSession session, MavenProject project, String plugin) {
    /** The project of a goal; none where no Maven runs. */
    static Optional<ProjectAlone> of(@Nullable MavenSession session, @Nullable MojoExecution execution) {
        return session == null || session.getCurrentProject() == null || execution == null
                ? Optional.empty()
                : Optional.of(new ProjectAlone(
                        session,
                        session.getCurrentProject(),
                        execution.getGroupId() + ":" + execution.getArtifactId()));
    }

    /**
     * Whether an item of a list is said to the project alone.
     *
     * @param at where it stands
     * @param list the element around it
     * @param text what it says
     */
    boolean hears(ElementScope at, String list, String text) {
        return project.getModules().isEmpty()
                && at.origin()
                        .map(file -> !file.location().file().startsWith("../"))
                        .orElseGet(() -> isWritten(list, text) || isOnly());
    }

    private boolean isOnly() {
        boolean one = session.getProjects() == null || session.getProjects().size() < 2;
        return one && project.getParent() == null;
    }

    // In the POM as it was written, without what it inherits.
    private boolean isWritten(String list, String text) {
        return Optional.ofNullable(project.getOriginalModel()).stream()
                .flatMap(ProjectAlone::plugins)
                .filter(p -> p.getKey().equals(plugin))
                .flatMap(p -> new ModuleElements(project, p).elements(list))
                .flatMap(e -> Stream.of(e.getChildren()))
                .anyMatch(item ->
                        ElementScope.text(item.getValue()).filter(text::equals).isPresent());
    }

    private static Stream<Plugin> plugins(Model own) {
        Stream<BuildBase> ofProfiles = own.getProfiles().stream().map(Profile::getBuild);
        return Stream.concat(Stream.ofNullable(own.getBuild()), ofProfiles)
                .flatMap(Stream::ofNullable)
                .flatMap(b -> Stream.of(
                        Optional.<PluginContainer>of(b), Optional.<PluginContainer>ofNullable(b.getPluginManagement())))
                .flatMap(Optional::stream)
                .flatMap(c -> c.getPlugins().stream());
    }
}
