package io.github.llmdtracing.collector;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Quantity;
import io.github.llmdtracing.yaml.NewYaml;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The YAML of a typed object of Kubernetes. Jackson, for which the types are made, would take half a second to start.
 *
 * <p>Fields stand in the order in which people write them, not by the alphabet; what is not set is left out.
 */
final class TypedYaml {
    private static final List<String> FIRST = List.of(
            "apiVersion",
            "kind",
            "metadata",
            "name",
            "namespace",
            "labels",
            "annotations",
            "type",
            "serviceAccountName",
            "automountServiceAccountToken",
            "image",
            "args",
            "env",
            "ports",
            "scaleTargetRef",
            "podSelector",
            "policyTypes",
            "replicas",
            "minReplicas",
            "maxReplicas",
            "selector",
            "maxSkew",
            "topologyKey",
            "apiGroups",
            "httpGet",
            "requests");

    private static final Comparator<Field> USUAL_ORDER = Comparator.comparingInt(
                    (Field f) -> place(f.getAnnotation(JsonProperty.class).value()))
            .thenComparing(f -> f.getAnnotation(JsonProperty.class).value());

    private TypedYaml() {}

    private static int place(String name) {
        int place = FIRST.indexOf(name);
        return place < 0 ? FIRST.size() : place;
    }

    /** The YAML of an object, or of a value of one. */
    static NewYaml of(Object value) {
        if (value instanceof NewYaml yaml) {
            return yaml;
        }
        return simple(value).or(() -> collection(value)).orElseGet(() -> model(value));
    }

    private static Optional<NewYaml> simple(Object value) {
        if (value instanceof String || value instanceof Quantity) {
            return Optional.of(NewYaml.text(value.toString()));
        }
        if (value instanceof IntOrString either) {
            return simple(either.getValue());
        }
        boolean literal = value instanceof Boolean || value instanceof Number;
        return literal ? Optional.of(new NewYaml.Literal(value.toString())) : Optional.empty();
    }

    private static Optional<NewYaml> collection(Object value) {
        if (value instanceof List<?> list) {
            return Optional.of(
                    new NewYaml.Sequence(list.stream().map(TypedYaml::of).toList()));
        }
        return value instanceof Map<?, ?> map
                ? Optional.of(new NewYaml.Mapping(map.entrySet().stream()
                        .map(e -> NewYaml.entry(String.valueOf(e.getKey()), of(e.getValue())))
                        .toList()))
                : Optional.empty();
    }

    private static NewYaml model(Object model) {
        return new NewYaml.Mapping(Arrays.stream(model.getClass().getDeclaredFields())
                .filter(f -> f.isAnnotationPresent(JsonProperty.class))
                .sorted(USUAL_ORDER)
                .flatMap(f -> entry(f, model))
                .toList());
    }

    private static Stream<NewYaml.Entry> entry(Field field, Object model) {
        return read(field, model).filter(v -> !isEmpty(v)).stream()
                .map(v -> NewYaml.entry(field.getAnnotation(JsonProperty.class).value(), of(v)));
    }

    private static Optional<Object> read(Field field, Object model) {
        try {
            field.setAccessible(true);
            return Optional.ofNullable(field.get(model));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isEmpty(Object value) {
        return value instanceof Collection<?> list && list.isEmpty() || value instanceof Map<?, ?> map && map.isEmpty();
    }
}
