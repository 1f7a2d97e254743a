package io.github.llmdtracing.mojo;

import io.github.llmdtracing.files.DiskException;
import io.github.llmdtracing.files.FileContent;
import io.github.llmdtracing.settings.Exclusion;
import java.io.File;
import java.lang.reflect.Field;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that decides what a goal makes of its sources, as one text: the parameters with what defaults, command line and configuration file
 * made of them, what the mapper found beside them, and the build of the plugin. A new parameter is part of it without a further word.
 */
final class EffectiveConfiguration {
    private final StringBuilder text = new StringBuilder();

    private EffectiveConfiguration() {}

    /**
     * The text; none where it cannot be told which build of the plugin this is.
     *
     * @param goal with what the configuration file says
     * @param configuration what was made of it
     */
    static Optional<String> of(AbstractTracingMojo goal, GoalConfiguration configuration) {
        return build().map(build -> of(build, goal, configuration));
    }

    static String of(String build, AbstractTracingMojo goal, GoalConfiguration configuration) {
        EffectiveConfiguration effective = new EffectiveConfiguration();
        effective.add("build", build);
        effective.add("largest", Runtime.getRuntime().maxMemory()); // decides which files are too large
        effective.add("goal", goal.getClass().getName());
        effective.fields(goal);
        effective.add("file", goal.configurationFile);
        effective.add("tool", configuration.toolVersion());
        effective.add("project", configuration.projectDirectory());
        effective.add("bare", configuration.bareDirectory());
        effective.add("found", configuration.sources());
        effective.add("output", configuration.outputDirectory());
        effective.add("repository", configuration.repository());
        effective.add("notices", configuration.notices());
        effective.add(
                "exclusions",
                configuration.exclusions().stream().map(Exclusion::unused).toList());
        return effective.text.toString();
    }

    /** By content: a snapshot has one version and many builds. */
    private static Optional<String> build() {
        CodeSource source = EffectiveConfiguration.class.getProtectionDomain().getCodeSource();
        try {
            return source == null
                    ? Optional.empty()
                    : Optional.of(
                            FileContent.ofProgram(Path.of(source.getLocation().toURI())));
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException | DiskException e) {
            return Optional.empty();
        }
    }

    private void fields(Object bean) {
        BeanKeys.of(bean.getClass()).fields().forEach((name, field) -> add(name, value(field, bean)));
    }

    private static @Nullable Object value(Field field, Object bean) {
        try {
            return field.get(bean);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " cannot be read", e);
        }
    }

    // Each value with its length, so that no two configurations have one text.
    private void add(String name, @Nullable Object value) {
        text.append(name).append(':');
        if (value instanceof List<?> list) {
            text.append('[').append(list.size()).append('\n');
            list.forEach(item -> add("item", item));
        } else if (value instanceof Map<?, ?> map) {
            text.append('{').append(map.size()).append('\n');
            map.forEach((key, item) -> {
                add("key", key);
                add("value", item);
            });
        } else if (value != null && isBean(value)) {
            text.append(value.getClass().getSimpleName()).append('\n');
            fields(value);
        } else {
            scalar(value);
        }
    }

    private static boolean isBean(Object value) {
        return BeanKeys.isOurs(value.getClass()) && !value.getClass().isRecord();
    }

    private void scalar(@Nullable Object value) {
        String shown = value instanceof File file ? file.getPath() : String.valueOf(value);
        text.append(value == null ? "none" : shown.length() + " " + shown).append('\n');
    }
}
