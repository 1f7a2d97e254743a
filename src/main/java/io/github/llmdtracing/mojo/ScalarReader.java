package io.github.llmdtracing.mojo;

import io.github.llmdtracing.yaml.YamlNode;
import java.io.File;
import java.util.Optional;

/**
 * Makes of a single value what Maven would make of the same word. A number where a text is wanted keeps how it is written.
 *
 * @param project where relative paths start
 */
record ScalarReader(File project) {
    /** Whether fields of that type have a single value. */
    static boolean reads(Class<?> type) {
        return type == String.class || type == File.class || isBoolean(type) || isInteger(type);
    }

    private static boolean isBoolean(Class<?> type) {
        return type == boolean.class || type == Boolean.class;
    }

    private static boolean isInteger(Class<?> type) {
        return type == int.class || type == Integer.class;
    }

    /** The value; none where it is wrong, which has then been said. */
    Optional<?> read(YamlNode node, String text, Class<?> type, FileScope scope) {
        if (isBoolean(type)) {
            return truth(node, text, scope);
        }
        if (isInteger(type)) {
            return number(node, text, scope);
        }
        return type == File.class ? file(node, text, scope) : Optional.of(text);
    }

    private static Optional<Boolean> truth(YamlNode node, String text, FileScope scope) {
        if (!text.equals("true") && !text.equals("false")) {
            wrong(node, text, "which is neither true nor false", scope);
            return Optional.empty();
        }
        return Optional.of(Boolean.valueOf(text));
    }

    private static Optional<Integer> number(YamlNode node, String text, FileScope scope) {
        if (!text.matches("-?\\d{1,9}")) {
            wrong(node, text, "which is no whole number", scope);
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(text));
    }

    private Optional<File> file(YamlNode node, String text, FileScope scope) {
        if (text.contains("${")) {
            wrong(
                    node,
                    text,
                    "and Maven puts nothing in here; write a path as seen from the project's directory",
                    scope);
            return Optional.empty();
        }
        File file = new File(text.strip());
        return Optional.of(file.isAbsolute() ? file : new File(project, file.getPath()));
    }

    private static void wrong(YamlNode node, String text, String why, FileScope scope) {
        scope.wrong(node, "is \"" + ElementScope.shown(text) + "\", " + why);
    }
}
