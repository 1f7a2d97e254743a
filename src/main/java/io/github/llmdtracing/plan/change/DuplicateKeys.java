package io.github.llmdtracing.plan.change;

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
public final class DuplicateKeys {
    private final List<DuplicateKey> found = new ArrayList<>();

    /** The keys that stand twice below a node. */
    public DuplicateKeys(YamlNode root) {
        Optional<DuplicateKey> second = secondObject(root);
        if (second.isPresent()) {
            found.add(second.get());
            root.asMapping().ifPresent(this::searchBelow);
        } else {
            search(root);
        }
    }

    /** Where a second object begins in the document of another one. */
    static Optional<DuplicateKey> secondObject(YamlNode root) {
        return root.asMapping().flatMap(DuplicateKeys::secondObject);
    }

    private static Optional<DuplicateKey> secondObject(YamlMapping root) {
        List<YamlNode> again = root.duplicateKeys();
        return again.stream().anyMatch(k -> k.text().equals(Optional.of("kind")))
                ? again.stream().findFirst().map(k -> new DuplicateKey(root, k, true))
                : Optional.empty();
    }

    private void search(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            mapping.duplicateKeys().forEach(key -> found.add(new DuplicateKey(mapping, key, false)));
            searchBelow(mapping);
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(this::search);
        }
    }

    private void searchBelow(YamlMapping mapping) {
        mapping.entries().forEach(e -> search(e.value()));
    }

    /** All of them. */
    List<DuplicateKey> all() {
        return List.copyOf(found);
    }

    /** The one that makes it doubtful what {@code node} says, or whether it counts. */
    public Optional<DuplicateKey> concerning(YamlNode node) {
        Optional<DuplicateKey> own = found.stream().filter(d -> d.isIn(node)).findFirst();
        return own.or(() -> found.stream().filter(d -> d.isAbove(node)).findFirst());
    }
}
