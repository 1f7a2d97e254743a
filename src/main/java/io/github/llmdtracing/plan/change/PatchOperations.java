package io.github.llmdtracing.plan.change;

import io.github.llmdtracing.plan.change.AddedPatch.Brought;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the operations of a patch that enrich adds: for each container a test of its name, then what is added to its variables and
 * arguments ({@code ContainerPointer}).
 *
 * @param operations the patch
 */
record PatchOperations(YamlSequence operations) {
    /** What they bring; nothing where one of them is none of ours. */
    List<Brought> brought() {
        List<Brought> all = new ArrayList<>();
        String pointer = "";
        String container = "";
        for (YamlNode item : operations.items()) {
            Optional<YamlMapping> operation = item.asMapping();
            String path = text(operation, "path");
            if (text(operation, "op").equals("test") && path.endsWith("/name")) {
                pointer = path.substring(0, path.length() - "name".length());
                container = text(operation, "value");
                continue;
            }
            boolean inside = !pointer.isEmpty() && path.startsWith(pointer);
            List<Brought> one = inside ? brought(operation, path.substring(pointer.length()), container) : List.of();
            if (one.isEmpty()) {
                return List.of();
            }
            all.addAll(one);
        }
        return all;
    }

    private static String text(Optional<YamlMapping> operation, String key) {
        return operation.flatMap(o -> o.text(key)).orElse("");
    }

    private static List<Brought> brought(Optional<YamlMapping> operation, String field, String container) {
        Optional<YamlNode> value = operation.flatMap(o -> o.get("value")).map(YamlNode::resolved);
        return switch (text(operation, "op")) {
            case "add" -> value.map(v -> added(field, v, container)).orElse(List.of());
            case "replace" -> value.map(v -> replaced(field, v, container)).orElse(List.of());
            default -> List.of();
        };
    }

    private static List<Brought> added(String field, YamlNode value, String container) {
        return switch (field) {
            case "env" -> value instanceof YamlSequence list ? AddedPatches.variables(container, list) : List.of();
            case "env/-" -> AddedPatches.variable(container, value).stream().toList();
            case "args/-", "command/-" -> words(List.of(value), container);
            case "args", "command" -> value instanceof YamlSequence list ? words(list.items(), container) : List.of();
            default -> List.of();
        };
    }

    private static List<Brought> replaced(String field, YamlNode value, String container) {
        if (field.matches("env/\\d+/value")) {
            return value.text().stream().map(t -> new Brought(container, "", t)).toList();
        }
        return field.matches("(args|command)/\\d+") ? words(List.of(value), container) : List.of();
    }

    private static List<Brought> words(List<YamlNode> items, String container) {
        List<Brought> words = items.stream()
                .flatMap(i -> i.text().stream())
                .filter(t -> t.startsWith("--"))
                .map(t -> new Brought(container, t.split("=", 2)[0], t))
                .toList();
        return words.size() == items.size() ? words : List.of();
    }
}
