package io.github.llmdtracing.mojo;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Finds switches whose value is neither true nor false. Maven takes whatever is not {@code true} for {@code false}, in silence
 * (org.eclipse.sisu.plexus 0.9, BooleanConverter), so {@code <inPlace>yes</inPlace>} would not be in place.
 *
 * @param session the build
 * @param execution this run of the goal
 */
record SwitchCheck(MavenSession session, MojoExecution execution) {
    /** Says what is wrong with the configuration of a goal; nothing where no Maven runs. */
    static void check(AbstractTracingMojo goal, ElementScope scope) {
        MojoExecution execution = goal.mojoExecution;
        Xpp3Dom configuration = execution == null ? null : execution.getConfiguration();
        if (goal.session != null && execution != null && configuration != null) {
            new SwitchCheck(goal.session, execution).check(configuration, BeanKeys.of(goal.getClass()), scope);
        }
    }

    private void check(Xpp3Dom element, BeanKeys keys, ElementScope scope) {
        keys.fields()
                .forEach((name, field) ->
                        Stream.of(element.getChildren(name)).forEach(child -> check(child, field, scope)));
    }

    private void check(Xpp3Dom child, Field field, ElementScope scope) {
        Class<?> type = field.getType();
        if (type == boolean.class || type == Boolean.class) {
            checkSwitch(child, scope);
        } else if (BeanKeys.isOurs(type)) {
            check(child, BeanKeys.of(type), scope.inside(child.getName()));
        } else {
            items(field).ifPresent(bean -> checkItems(child, BeanKeys.of(bean), scope));
        }
    }

    private void checkItems(Xpp3Dom list, BeanKeys keys, ElementScope scope) {
        for (int i = 0; i < list.getChildCount(); i++) {
            Xpp3Dom item = list.getChild(i);
            Xpp3Dom name = item.getChild("name");
            check(item, keys, scope.within(item.getName(), name == null ? null : name.getValue(), i + 1));
        }
    }

    /** The bean of a list; none where it is a list of anything else. */
    private static Optional<Class<?>> items(Field field) {
        Type item = field.getGenericType() instanceof ParameterizedType generic
                ? generic.getActualTypeArguments()[0]
                : Object.class;
        return item instanceof Class<?> bean && BeanKeys.isOurs(bean) ? Optional.of(bean) : Optional.empty();
    }

    private void checkSwitch(Xpp3Dom element, ElementScope scope) {
        value(element)
                .filter(v -> !v.equalsIgnoreCase("true") && !v.equalsIgnoreCase("false"))
                .ifPresent(v -> scope.wrong(element.getName(), v, "which is not allowed; allowed are true, false"));
    }

    private Optional<String> value(Xpp3Dom element) {
        return ElementScope.text(element.getValue())
                .map(text -> SaidToMaven.value(text, session, execution))
                .flatMap(value -> ElementScope.text(value.toString()));
    }
}
