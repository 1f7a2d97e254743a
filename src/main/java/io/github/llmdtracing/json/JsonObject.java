package io.github.llmdtracing.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An object of JSON. Its values are texts, numbers, booleans, lists, maps of the same, and nulls; none of them can be changed.
 *
 * @param members by name, in the order in which they were written
 */
public record JsonObject(Map<String, @Nullable Object> members) {
    /** Copies all that it holds. */
    public JsonObject {
        members = copy(members);
    }

    /** An object without members. */
    public static JsonObject empty() {
        return new JsonObject(Map.of());
    }

    private static Map<String, @Nullable Object> copy(Map<?, ? extends @Nullable Object> map) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), frozen(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static @Nullable Object frozen(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return copy(map);
        }
        return value instanceof List<?> list ? frozen(list) : value;
    }

    private static List<@Nullable Object> frozen(List<?> list) {
        List<@Nullable Object> copy = new ArrayList<>(list.size());
        list.forEach(item -> copy.add(frozen(item)));
        return Collections.unmodifiableList(copy);
    }

    /** What stands at the end of a path of names; none where any of them is missing. */
    public Optional<Object> at(String... path) {
        @Nullable Object value = members;
        for (String name : path) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return Optional.ofNullable(value);
    }

    /** The text at a path; none where there is no text. */
    public Optional<String> text(String... path) {
        return at(path).filter(String.class::isInstance).map(String.class::cast);
    }

    /** The whole number at a path; none where there is no number. */
    public Optional<Long> number(String... path) {
        return at(path).filter(Number.class::isInstance).map(n -> ((Number) n).longValue());
    }

    /** Whether there is a true at a path. */
    public boolean isTrue(String... path) {
        return at(path).filter(Boolean.TRUE::equals).isPresent();
    }

    /** The object at a path; an empty one where there is none. */
    public JsonObject object(String... path) {
        return at(path).flatMap(JsonObject::of).orElseGet(JsonObject::empty);
    }

    /** The list at a path; an empty one where there is none. */
    public List<?> list(String... path) {
        return at(path).filter(List.class::isInstance).map(l -> (List<?>) l).orElse(List.of());
    }

    /** The objects in the list at a path. */
    public List<JsonObject> objects(String... path) {
        return list(path).stream().flatMap(item -> of(item).stream()).toList();
    }

    /** The texts in the object at a path, by their names. */
    public Map<String, String> texts(String... path) {
        Map<String, String> texts = new LinkedHashMap<>();
        object(path).members().forEach((name, value) -> {
            if (value instanceof String text) {
                texts.put(name, text);
            }
        });
        return texts;
    }

    private static Optional<JsonObject> of(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? Optional.of(new JsonObject(copy(map))) : Optional.empty();
    }

    /** The same with a value at a path; objects that are missing on the way are made. */
    public JsonObject with(Object value, String... path) {
        return new JsonObject(with(members, value, List.of(path)));
    }

    private static Map<String, @Nullable Object> with(Map<?, ?> map, Object value, List<String> path) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(copy(map));
        String name = path.get(0);
        Map<?, ?> inner = copy.get(name) instanceof Map<?, ?> standing ? standing : Map.of();
        copy.put(name, path.size() == 1 ? value : with(inner, value, path.subList(1, path.size())));
        return copy;
    }

    /** The same without what stands at a path. */
    public JsonObject without(String... path) {
        return new JsonObject(without(members, List.of(path)));
    }

    private static Map<String, @Nullable Object> without(Map<?, ?> map, List<String> path) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(copy(map));
        String name = path.get(0);
        if (path.size() == 1) {
            copy.remove(name);
        } else if (copy.get(name) instanceof Map<?, ?> inner) {
            copy.put(name, without(inner, path.subList(1, path.size())));
        }
        return copy;
    }
}
