package io.github.llmdtracing.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EffectiveConfigurationTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();

    /** A goal with every parameter, the collector among them. */
    private static EnrichMojo goal() throws Exception {
        String pom = Files.readString(Path.of("src/test/resources/unit/every-parameter.xml"));
        String element = pom.substring(
                pom.indexOf("<configuration>"), pom.indexOf("</configuration>") + "</configuration>".length());
        EnrichMojo goal = new ConfigurationElement(PROJECT, element).goal();
        goal.collector = new CollectorElement();
        return goal;
    }

    private static String text(EnrichMojo goal, GoalConfiguration configuration) {
        return EffectiveConfiguration.of("a build", goal, configuration);
    }

    @Test
    void isTheSameForTheSameWords() throws Exception {
        EnrichMojo goal = goal();
        EnrichMojo other = goal();

        assertThat(text(goal, new GoalConfigurationMapper(goal).map()))
                .isEqualTo(text(other, new GoalConfigurationMapper(other).map()));
    }

    @Test
    void isAnotherForEachParameterAndEachElementOfOne() throws Exception {
        GoalConfiguration configuration = new GoalConfigurationMapper(goal()).map();
        Map<String, String> texts = new TreeMap<>();
        texts.put("", text(goal(), configuration));
        int changes = changes(goal()).size();
        for (int i = 0; i < changes; i++) {
            EnrichMojo goal = goal();
            Change change = changes(goal).get(i);
            change.act().run();
            texts.put(change.name(), text(goal, configuration));
        }

        assertThat(texts).containsKeys("profile", "collector.mode", "silences.code", "failOn", "inPlace");
        assertThat(texts.values()).doesNotHaveDuplicates().hasSize(changes + 1);
    }

    @Test
    void knowsTheBuildOfThePlugin() throws Exception {
        EnrichMojo goal = goal();

        assertThat(EffectiveConfiguration.of(goal, new GoalConfigurationMapper(goal).map()))
                .hasValueSatisfying(text -> assertThat(text).containsPattern("\\Abuild:[0-9]+ [0-9a-f]{16}-[0-9]+\n"));
    }

    @Test
    void keepsApartWhatOnlyLooksAlike() throws Exception {
        GoalConfiguration configuration = new GoalConfigurationMapper(goal()).map();
        EnrichMojo one = goal();
        one.resourceAttributes = new TreeMap<>(Map.of("a", "b\nkey:1 c\nvalue:1 d"));
        EnrichMojo two = goal();
        two.resourceAttributes = new TreeMap<>(Map.of("a", "b", "c", "d"));
        EnrichMojo none = goal();
        none.profile = null;
        EnrichMojo word = goal();
        word.profile = "none";

        assertThat(text(one, configuration)).isNotEqualTo(text(two, configuration));
        assertThat(text(none, configuration)).isNotEqualTo(text(word, configuration));
    }

    /** Something that a user does to a parameter. */
    private record Change(String name, Runnable act) {}

    private static List<Change> changes(Object bean) throws ReflectiveOperationException {
        List<Change> changes = new ArrayList<>();
        for (Map.Entry<String, Field> entry :
                BeanKeys.of(bean.getClass()).fields().entrySet()) {
            Object value = entry.getValue().get(bean);
            inner(value).forEach(c -> changes.add(new Change(entry.getKey() + "." + c.name(), c.act())));
            changes.add(new Change(entry.getKey(), () -> set(entry.getValue(), bean, other(entry.getValue(), value))));
        }
        return changes;
    }

    private static List<Change> inner(Object value) throws ReflectiveOperationException {
        Object bean = value instanceof List<?> list && !list.isEmpty() ? list.get(0) : value;
        return bean != null && BeanKeys.isOurs(bean.getClass()) ? changes(bean) : List.of();
    }

    private static Object other(Field field, Object value) {
        if (field.getType() == boolean.class) {
            return !(boolean) value;
        } else if (field.getType() == File.class) {
            return new File("elsewhere");
        } else if (value instanceof List<?> list) {
            return list.isEmpty() ? List.of("another") : List.of();
        } else if (field.getType() == Map.class) {
            return Map.of("another", "x");
        }
        return BeanKeys.isOurs(field.getType()) ? bean(field.getType(), value) : scalar(field.getType());
    }

    private static Object bean(Class<?> type, Object value) {
        try {
            return value == null ? type.getDeclaredConstructor().newInstance() : null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object scalar(Class<?> type) {
        if (type == String.class) {
            return "another";
        } else if (type == Boolean.class) {
            return true;
        }
        return type == Integer.class || type == int.class ? 77_777 : null;
    }

    private static void set(Field field, Object bean, Object value) {
        try {
            field.set(bean, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
