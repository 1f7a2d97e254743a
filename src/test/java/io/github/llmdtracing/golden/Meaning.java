package io.github.llmdtracing.golden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What a file says, but for line ends at the end of strings. */
final class Meaning {
    private Meaning() {}

    static List<Object> of(String yaml) {
        List<Object> documents = new ArrayList<>();
        new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(yaml).forEach(d -> documents.add(trimmed(d)));
        return documents;
    }

    private static Object trimmed(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> entries = new LinkedHashMap<>();
            map.forEach((k, v) -> entries.put(k, trimmed(v)));
            return entries;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Meaning::trimmed).toList();
        }
        return value instanceof String text ? text.stripTrailing() : String.valueOf(value);
    }
}
