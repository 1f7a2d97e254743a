package io.github.llmdtracing.deployment;

import io.github.llmdtracing.cluster.ClusterObject;
import io.github.llmdtracing.json.JsonObject;
import io.github.llmdtracing.yaml.NewYaml;
import io.github.llmdtracing.yaml.NewYamlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object as people read it: YAML, without what the cluster keeps for itself. */
final class ObjectText {
    private static final List<String> BOOKKEEPING =
            List.of("managedFields", "resourceVersion", "uid", "generation", "creationTimestamp", "selfLink");

    private static final List<String> HEAD = List.of("apiVersion", "kind", "metadata");

    private ObjectText() {}

    static String of(ClusterObject object) {
        JsonObject shown = withoutSecrets(object.json().without("status"));
        for (String field : BOOKKEEPING) {
            shown = shown.without("metadata", field);
        }
        return NewYamlText.generated(yaml(headed(shown)));
    }

    private static JsonObject withoutSecrets(JsonObject object) {
        JsonObject shown = object;
        if (object.text("kind").filter("Secret"::equals).isPresent()) {
            for (String part : List.of("data", "stringData")) {
                for (String name : object.object(part).members().keySet()) {
                    shown = shown.with("***", part, name);
                }
            }
        }
        return shown;
    }

    // As people write it; a list of the cluster does not repeat what its items are.
    private static Map<String, @Nullable Object> headed(JsonObject object) {
        Map<String, @Nullable Object> ordered = new LinkedHashMap<>();
        HEAD.forEach(name -> object.at(name).ifPresent(value -> ordered.put(name, value)));
        object.members().forEach(ordered::putIfAbsent);
        return ordered;
    }

    private static NewYaml yaml(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new NewYaml.Mapping(map.entrySet().stream()
                    .map(e -> NewYaml.entry(String.valueOf(e.getKey()), yaml(e.getValue())))
                    .toList());
        }
        if (value instanceof List<?> list) {
            return new NewYaml.Sequence(list.stream().map(ObjectText::yaml).toList());
        }
        return value instanceof String text ? NewYaml.text(text) : new NewYaml.Literal(String.valueOf(value));
    }
}
