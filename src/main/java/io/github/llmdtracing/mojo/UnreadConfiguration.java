package io.github.llmdtracing.mojo;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.Parameter;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * What POM and command line say and no goal hears. Maven drops elements that a goal does not have in silence (maven-core 3.9.16,
 * DefaultMojoExecutionConfigurator and DefaultLifecycleExecutionPlanCalculator: only those of the descriptor are copied), and
 * properties that nobody asks for are nobody's. Within an element it stops by itself at what it does not know.
 *
 * @param session the build
 * @param execution this run of the goal
 * @param known what the parameters of all goals of this plugin are called
 * @param properties the properties of these parameters
 */
record UnreadConfiguration(MavenSession session, MojoExecution execution, KnownNames known, KnownNames properties) {
    private static final String OURS = "llmd.tracing.";
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^{}]+)}");

    /** What is not heard; nothing where no Maven runs. */
    static List<Finding> of(@Nullable MavenSession session, @Nullable MojoExecution execution, Location place) {
        if (session == null || session.getCurrentProject() == null || execution == null) {
            return List.of();
        }
        List<Parameter> parameters = parameters(execution);
        return parameters.isEmpty()
                ? List.of()
                : new UnreadConfiguration(
                                session,
                                execution,
                                KnownNames.sorted(parameters.stream()
                                        .map(Parameter::getName)
                                        .toList()),
                                KnownNames.sorted(properties(parameters)))
                        .findings(place);
    }

    private static List<Parameter> parameters(MojoExecution execution) {
        return execution.getMojoDescriptor() == null
                ? List.of()
                : Optional.ofNullable(execution
                                .getMojoDescriptor()
                                .getPluginDescriptor()
                                .getMojos())
                        .orElse(List.of())
                        .stream()
                        .flatMap(goal -> Optional.ofNullable(goal.getParameters()).orElse(List.of()).stream())
                        .toList();
    }

    private static Collection<String> properties(List<Parameter> parameters) {
        return parameters.stream()
                .flatMap(p -> Optional.ofNullable(p.getExpression()).stream())
                .flatMap(expression -> property(expression).stream())
                .filter(name -> name.startsWith(OURS))
                .toList();
    }

    private static Optional<String> property(String expression) {
        return Optional.of(REFERENCE.matcher(expression))
                .filter(Matcher::matches)
                .map(m -> m.group(1));
    }

    private List<Finding> findings(Location place) {
        List<Finding> findings = new ArrayList<>();
        elements().filter(e -> !known.has(e.getName())).forEach(e -> findings.add(unknownElement(e, place)));
        elements()
                .filter(e -> known.has(e.getName()) && isUnset(e))
                .forEach(e -> findings.add(unsetProperty(e, place)));
        unknownProperties().forEach(name -> findings.add(unknownProperty(name, place)));
        return findings.stream().distinct().toList();
    }

    private Stream<Xpp3Dom> elements() {
        return ModuleElements.of(session.getCurrentProject(), execution.getGroupId() + ":" + execution.getArtifactId())
                .stream()
                .flatMap(module -> module.all(execution.getExecutionId()));
    }

    // What a property of the POM gives has been put there already. One of ours may be left unset, which says that it
    // may be set.
    private boolean isUnset(Xpp3Dom element) {
        return ElementScope.text(element.getValue())
                .flatMap(UnreadConfiguration::property)
                .filter(name ->
                        !properties.has(name) && SaidToMaven.value("${" + name + "}", session, execution) == null)
                .isPresent();
    }

    private Stream<String> unknownProperties() {
        Stream<String> said = new TreeSet<>(session.getUserProperties().stringPropertyNames())
                .stream()
                        .filter(name -> name.startsWith(OURS)
                                || properties.slipped(name).isPresent());
        Stream<String> written = new TreeSet<>(
                        session.getCurrentProject().getProperties().stringPropertyNames())
                .stream().filter(name -> properties.slipped(name).isPresent());
        return Stream.concat(said, written).distinct().filter(name -> !properties.has(name));
    }

    private Finding unknownElement(Xpp3Dom element, Location place) {
        return Finding.of(
                FindingCode.CONFIGURATION_NOT_READ,
                place,
                "<" + element.getName() + ">",
                "is no parameter of llmd-tracing, so it is not read",
                "Maven says nothing of elements that a plugin does not have.",
                known.nearest(element.getName())
                        .map(near -> "Did you mean <" + near + ">?")
                        .orElse("Take it out, or see the page on parameters."));
    }

    private static Finding unsetProperty(Xpp3Dom element, Location place) {
        return Finding.of(
                FindingCode.CONFIGURATION_NOT_READ,
                place,
                "<" + element.getName() + ">",
                "is " + ElementScope.text(element.getValue()).orElse("") + ", and nothing sets that property",
                "The parameter has its default, as if the element were not there.",
                "Set the property, in the POM or with -D, or mend its name.");
    }

    private Finding unknownProperty(String name, Location place) {
        return Finding.of(
                FindingCode.CONFIGURATION_NOT_READ,
                isTyped(name) ? Location.of(Location.COMMAND_LINE) : place,
                "property " + name,
                "is none of llmd-tracing, so it is not read",
                "Maven says nothing of properties that nobody asks for.",
                meant(name)
                        .map(near -> "Did you mean " + near + "?")
                        .orElse("Take it out, or see the page on parameters."));
    }

    private boolean isTyped(String name) {
        return session.getUserProperties().getProperty(name) != null;
    }

    private Optional<String> meant(String name) {
        KnownNames ends = KnownNames.sorted(
                properties.names().stream().map(UnreadConfiguration::end).toList());
        return properties.slipped(name).or(() -> ends.nearest(end(name)).map(OURS::concat));
    }

    private static String end(String name) {
        return name.startsWith(OURS) ? name.substring(OURS.length()) : name;
    }
}
