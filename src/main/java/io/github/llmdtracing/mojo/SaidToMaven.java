package io.github.llmdtracing.mojo;

import java.util.function.Predicate;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluator;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the POM and the command line say from what are defaults. A field cannot: it holds either. But Maven keeps the elements of the
 * POM, and beneath each that is missing the expression with the parameter's property.
 *
 * @param configuration the elements
 * @param properties what is set by the command line, by settings and by the properties of the project
 */
record SaidToMaven(Xpp3Dom configuration, ExpressionEvaluator properties) {
    /** What was said; nothing where no Maven runs. */
    static Predicate<String> of(@Nullable MojoExecution execution, @Nullable MavenSession session) {
        if (execution == null || session == null || execution.getConfiguration() == null) {
            return parameter -> false;
        }
        return new SaidToMaven(execution.getConfiguration(), new PluginParameterExpressionEvaluator(session, execution))
                ::has;
    }

    /** Whether an element stands in the configuration of an execution as it stands elsewhere. */
    static boolean hasElement(@Nullable MojoExecution execution, Xpp3Dom element) {
        return execution != null
                && execution.getConfiguration() != null
                && element.equals(execution.getConfiguration().getChild(element.getName()));
    }

    /** Whether a parameter is set there. An empty element says nothing. */
    boolean has(String parameter) {
        Xpp3Dom element = configuration.getChild(parameter);
        return element != null && says(element);
    }

    private boolean says(Xpp3Dom element) {
        return element.getChildCount() > 0
                || ElementScope.text(element.getValue()).filter(this::isSet).isPresent();
    }

    private boolean isSet(String text) {
        return value(text, properties) != null;
    }

    /** What stands for an expression; null where nothing does. */
    static @Nullable Object value(String expression, MavenSession session, MojoExecution execution) {
        return value(expression, new PluginParameterExpressionEvaluator(session, execution));
    }

    private static @Nullable Object value(String text, ExpressionEvaluator properties) {
        try {
            return properties.evaluate(text);
        } catch (ExpressionEvaluationException e) {
            throw new IllegalStateException("Maven cannot tell what " + text + " is", e);
        }
    }
}
