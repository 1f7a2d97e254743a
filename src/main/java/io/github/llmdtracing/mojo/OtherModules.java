package io.github.llmdtracing.mojo;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.files.SourceRoots;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * The modules of the build in which a goal that was called by name does not run. Maven runs a goal that does without a POM once, in the
 * first project (maven-core 3.9.16 and 4.0.0-rc-6, DefaultLifecycleTaskSegmentCalculator: a segment is aggregating where the descriptor
 * {@code isAggregator() || !isProjectRequired()}), and the build is green whatever stands in the others.
 *
 * @param session the build
 * @param execution this run of the goal
 */
record OtherModules(MavenSession session, MojoExecution execution) {
    private static final int MOST_NAMES = 10;

    /** The modules; none where the goal is bound to a phase, and so runs in each of them. */
    static Optional<OtherModules> of(@Nullable MavenSession session, @Nullable MojoExecution execution) {
        return session == null
                        || session.getProjects() == null
                        || execution == null
                        || execution.getSource() != MojoExecution.Source.CLI
                ? Optional.empty()
                : Optional.of(new OtherModules(session, execution));
    }

    /**
     * Stops where modules are left out in which the plugin is configured; where there is nothing else to do, any that have manifests.
     *
     * @param hasWork whether the goal would do something there
     * @param idle whether it reads manifests, and has none
     * @throws MojoFailureException with their names
     */
    void requireNoneLeftOut(Predicate<ModuleElements> hasWork, boolean idle) throws MojoFailureException {
        List<MavenProject> leftOut = modules()
                .filter(m -> elements(m).map(hasWork::test).orElseGet(() -> idle && hasManifests(m, List.of())))
                .toList();
        if (!leftOut.isEmpty()) {
            throw new MojoFailureException("llmd-tracing: " + calledByName()
                    + ". Nothing was done, as it would leave out " + names(leftOut)
                    + ".\nBind it to a phase in <executions>, or call it for each of them:\n  "
                    + command(leftOut.get(0)) + "\nWith -N, " + current() + " alone is meant.");
        }
    }

    /**
     * What is to be said of modules that have manifests and know nothing of the plugin.
     *
     * @param place where the configuration stands
     * @param sources what is read, absolute
     */
    Optional<Finding> unconfigured(Location place, List<Path> sources) {
        List<MavenProject> leftOut = modules()
                .filter(m -> elements(m).isEmpty() && hasManifests(m, sources))
                .toList();
        return leftOut.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.of(
                        FindingCode.MODULES_LEFT_OUT,
                        place,
                        "goal " + execution.getGoal(),
                        "leaves out modules that have manifests: " + names(leftOut),
                        "It was called by name, and Maven runs it in " + current() + " only.",
                        "Configure the plugin in each of them, with the goal in an execution."));
    }

    private Stream<MavenProject> modules() {
        return session.getProjects().stream()
                .filter(p -> !p.equals(session.getCurrentProject()) && p.getBasedir() != null);
    }

    private Optional<ModuleElements> elements(MavenProject module) {
        return ModuleElements.of(module, execution.getGroupId() + ":" + execution.getArtifactId());
    }

    private static boolean hasManifests(MavenProject module, List<Path> read) {
        return usual(module).anyMatch(source -> isNew(source, read));
    }

    /** The usual source directories of a module that exist. */
    static Stream<Path> usual(MavenProject module) {
        return SourceRoots.of(module.getBasedir().toPath()).usual().stream();
    }

    /** Whether something exists, and is not read already. */
    static boolean isNew(Path source, List<Path> read) {
        return source.toFile().exists() && read.stream().noneMatch(source::startsWith);
    }

    private String calledByName() {
        return execution.getGoal() + " was called by name, and so runs in " + current() + " only";
    }

    private String current() {
        return session.getCurrentProject().getArtifactId();
    }

    private static String names(List<MavenProject> modules) {
        String names = modules.stream()
                .limit(MOST_NAMES)
                .map(MavenProject::getArtifactId)
                .collect(Collectors.joining(", "));
        return modules.size() > MOST_NAMES ? names + ", and " + (modules.size() - MOST_NAMES) + " more" : names;
    }

    private String command(MavenProject module) {
        MavenSession there = session.clone();
        there.setCurrentProject(module);
        return new MendingCommand(
                        execution.getGoal(), there, execution, module.getFile().toPath())
                .text();
    }
}
