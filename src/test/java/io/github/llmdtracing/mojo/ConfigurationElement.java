package io.github.llmdtracing.mojo;

import io.github.llmdtracing.collector.PlacedCollector;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.settings.TracingSettings;
import java.io.File;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.codehaus.plexus.classworlds.ClassWorld;
import org.codehaus.plexus.component.configurator.BasicComponentConfigurator;
import org.codehaus.plexus.component.configurator.ComponentConfigurationException;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluator;
import org.codehaus.plexus.configuration.xml.XmlPlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;

/** The element {@code <configuration>} of a POM, read the way Maven reads it. */
public final class ConfigurationElement {
    private final Path project;
    private final String xml;

    /**
     * An element.
     *
     * @param project the directory of its POM
     * @param xml the element with its tags
     */
    public ConfigurationElement(Path project, String xml) {
        this.project = project;
        this.xml = xml;
    }

    /** The settings that a goal makes of it. */
    public TracingSettings settings() throws Exception {
        return configuration().settings();
    }

    /** The collectors that are asked for. */
    public List<PlacedCollector> collectors() throws Exception {
        return configuration().collectors();
    }

    /** What is doubtful about it. */
    public List<Finding> notices() throws Exception {
        return configuration().notices();
    }

    private GoalConfiguration configuration() throws Exception {
        return new GoalConfigurationMapper(goal()).map();
    }

    /** The goal that has it. */
    EnrichMojo goal() throws Exception {
        return goal(project, Xpp3DomBuilder.build(new StringReader(xml)));
    }

    /** A goal that has an element. */
    static EnrichMojo goal(Path project, Xpp3Dom element) throws ComponentConfigurationException {
        EnrichMojo goal = new EnrichMojo();
        ClassWorld world = new ClassWorld("tests", ConfigurationElement.class.getClassLoader());
        new BasicComponentConfigurator()
                .configureComponent(
                        goal,
                        new XmlPlexusConfiguration(element),
                        literal(project),
                        world.getClassRealm("tests"),
                        null);
        goal.projectDirectory = project.toFile();
        goal.pom = project.resolve("pom.xml").toFile();
        return goal;
    }

    private static ExpressionEvaluator literal(Path project) {
        return new ExpressionEvaluator() {
            @Override
            public Object evaluate(String expression) {
                return expression;
            }

            @Override
            public File alignToBaseDirectory(File file) {
                return file.isAbsolute() ? file : project.resolve(file.toPath()).toFile();
            }
        };
    }
}
