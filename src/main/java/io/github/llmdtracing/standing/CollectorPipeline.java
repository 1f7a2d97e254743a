package io.github.llmdtracing.standing;

import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/**
 * A pipeline of a collector.
 *
 * @param name as {@code traces} or {@code traces/sampled}
 * @param entry its entry below {@code service.pipelines}
 */
record CollectorPipeline(String name, YamlEntry entry) {
    boolean carriesTraces() {
        return CollectorConfig.typeOf(name).equals("traces");
    }

    List<YamlScalar> receivers() {
        return names("receivers");
    }

    List<YamlScalar> processors() {
        return names("processors");
    }

    List<YamlScalar> exporters() {
        return names("exporters");
    }

    /** Whether variables stand for a list, or in it. */
    boolean hides(String list) {
        Optional<YamlNode> standing = entry.value().asMapping().flatMap(m -> m.get(list));
        return standing.filter(n -> n.asSequence().isEmpty() && !n.isNull()).isPresent()
                || names(list).stream().anyMatch(n -> n.value().contains("$"));
    }

    /** Where a list stands; the pipeline where it has none. */
    YamlNode place(String list) {
        return entry.value()
                .asMapping()
                .flatMap(m -> m.entry(list))
                .map(YamlEntry::key)
                .orElse(entry.key());
    }

    /** The components that it names in one of its lists. */
    List<YamlScalar> names(String list) {
        return entry.value().asMapping().flatMap(m -> m.sequence(list)).stream()
                .flatMap(s -> s.items().stream())
                .flatMap(i -> i.asScalar().stream())
                .filter(s -> !s.isNull())
                .toList();
    }
}
