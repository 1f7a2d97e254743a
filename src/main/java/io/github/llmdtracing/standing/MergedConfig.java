package io.github.llmdtracing.standing;

import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two configurations of a collector made one: mappings are merged, all else is replaced (confmap/confmap.go, v0.159.0). */
final class MergedConfig {
    private MergedConfig() {}

    static YamlMapping merge(YamlMapping first, YamlMapping second) {
        List<YamlEntry> entries = new ArrayList<>();
        first.entries().forEach(e -> entries.add(merge(e, find(e, second))));
        second.entries().stream().filter(e -> find(e, first).isEmpty()).forEach(entries::add);
        return YamlMapping.composed(first, entries);
    }

    private static Optional<YamlEntry> find(YamlEntry like, YamlMapping in) {
        return like.name().flatMap(in::entry);
    }

    private static YamlEntry merge(YamlEntry first, Optional<YamlEntry> second) {
        return second.map(s -> new YamlEntry(s.key(), merge(first.value(), s.value())))
                .orElse(first);
    }

    private static YamlNode merge(YamlNode first, YamlNode second) {
        return first.asMapping()
                .flatMap(a -> second.asMapping().<YamlNode>map(b -> merge(a, b)))
                .orElse(second);
    }
}
