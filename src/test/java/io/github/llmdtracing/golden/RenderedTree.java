package io.github.llmdtracing.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What kustomize made of one directory.
 *
 * @param objects the objects, by kind and name
 */
record RenderedTree(Map<String, Object> objects) {
    /** What kustomize puts behind the name of what it generated, and what tells the content. */
    private static final Pattern HASH = Pattern.compile("-[a-z0-9]{10}$");

    /** An option of tracing, in a script with what parts it from the one before. */
    private static final Pattern OPTION = Pattern.compile(
            "(?:[ \\t]+|\\s*\\\\\\n[ \\t]*)?--(?:otlp-traces-endpoint|collect-detailed-traces|tracing|enable-trace)(?:=(?:\"[^\"]*\"|\\S+))?");

    /** The objects with a prefix, which is taken away. */
    static RenderedTree of(String prefix, List<Map<?, ?>> all) {
        Map<String, Object> objects = new LinkedHashMap<>();
        for (Map<?, ?> object : all) {
            String name = String.valueOf(((Map<?, ?>) object.get("metadata")).get("name"));
            if (name.startsWith(prefix)) {
                Object plain = plain(object, prefix, names(prefix, all));
                objects.put(object.get("kind") + "/" + plain(name, prefix, names(prefix, all)), plain);
            }
        }
        return new RenderedTree(objects);
    }

    private static List<String> names(String prefix, List<Map<?, ?>> all) {
        return all.stream()
                .map(o -> String.valueOf(((Map<?, ?>) o.get("metadata")).get("name")))
                .filter(n -> n.startsWith(prefix))
                .toList();
    }

    private static Object plain(Object value, String prefix, List<String> names) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((k, v) -> copy.put(k, plain(v, prefix, names)));
            return copy;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(v -> plain(v, prefix, names)).collect(Collectors.toList());
        }
        return value instanceof String text && names.contains(text)
                ? HASH.matcher(text.substring(prefix.length())).replaceFirst("")
                : value;
    }

    /** The same without options and variables of tracing. */
    Object withoutTracing() {
        return withoutTracing(objects);
    }

    private static Object withoutTracing(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((k, v) -> copy.put(k, withoutTracing(v)));
            Stream.of("env", "args").filter(k -> List.of().equals(copy.get(k))).forEach(copy::remove);
            return copy;
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .filter(i -> !isVariable(i) && !isOption(i))
                    .map(RenderedTree::withoutTracing)
                    .collect(Collectors.toList());
        }
        return value instanceof String text ? OPTION.matcher(text).replaceAll("") : value;
    }

    private static boolean isVariable(Object item) {
        return item instanceof Map<?, ?> map && String.valueOf(map.get("name")).startsWith("OTEL_");
    }

    private static boolean isOption(Object item) {
        return item instanceof String text && OPTION.matcher(text).matches();
    }

    /** A container, by kind and name of its workload. */
    RenderedContainer container(String workload, String name) {
        List<Map<?, ?>> found = new ArrayList<>();
        containers(objects.get(workload), found);
        List<Map<?, ?>> named =
                found.stream().filter(c -> name.equals(c.get("name"))).toList();
        assertThat(named).as(workload + " " + name).hasSize(1);
        return new RenderedContainer(named.get(0), configuration());
    }

    private Map<String, String> configuration() {
        Map<String, String> all = new LinkedHashMap<>();
        objects.forEach((name, object) -> {
            if (name.startsWith("ConfigMap/") && ((Map<?, ?>) object).get("data") instanceof Map<?, ?> data) {
                data.forEach((key, value) -> all.put(String.valueOf(key), String.valueOf(value)));
            }
        });
        return all;
    }

    private static void containers(Object value, List<Map<?, ?>> found) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, child) -> {
                if (child instanceof List<?> list
                        && List.of("containers", "initContainers").contains(key)) {
                    list.forEach(i -> found.add((Map<?, ?>) i));
                } else {
                    containers(child, found);
                }
            });
        } else if (value instanceof List<?> list) {
            list.forEach(i -> containers(i, found));
        }
    }
}
