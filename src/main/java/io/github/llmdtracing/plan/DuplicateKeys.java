package io.github.llmdtracing.plan;

import io.github.llmdtracing.text.TextRange;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys of a document that stand more than once in their mapping, which YAML forbids (1.1, section 3.2.1.3) and every tool resolves in
 * its own way: what lies below such a key may count or not.
 */
final class DuplicateKeys {
    private final List<Duplicate> found = new ArrayList<>();

    private record Duplicate(YamlNode key, List<TextRange> values) {}

    DuplicateKeys(YamlNode root) {
        search(root);
    }

    private void search(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            mapping.duplicateKeys().forEach(key -> found.add(new Duplicate(key, valuesOf(mapping, key))));
            mapping.entries().forEach(e -> search(e.value()));
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(this::search);
        }
    }

    private static List<TextRange> valuesOf(YamlMapping mapping, YamlNode key) {
        return mapping.entries().stream()
                .filter(e -> e.name().equals(key.asScalar().map(s -> s.value())))
                .map(e -> e.value().range())
                .toList();
    }

    /** The later one of each. */
    List<YamlNode> all() {
        return found.stream().map(Duplicate::key).toList();
    }

    /** The one that makes it doubtful whether {@code node} counts. */
    Optional<YamlNode> above(YamlNode node) {
        return found.stream()
                .filter(d -> d.values().stream().anyMatch(v -> v.contains(node.range())))
                .map(Duplicate::key)
                .findFirst();
    }
}
