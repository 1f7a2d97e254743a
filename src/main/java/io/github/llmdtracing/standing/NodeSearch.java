package io.github.llmdtracing.standing;

import io.github.llmdtracing.yaml.YamlCollection;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;

/**
 * Looks for a node in a tree; nodes are compared by identity.
 *
 * @param node the node
 */
record NodeSearch(YamlNode node) {
    boolean isWithin(YamlNode tree) {
        return tree == node || tree instanceof YamlCollection collection && isInside(collection);
    }

    private boolean isInside(YamlCollection collection) {
        boolean key = collection instanceof YamlMapping mapping
                && mapping.entries().stream().anyMatch(e -> e.key() == node);
        return key || collection.children().anyMatch(this::isWithin);
    }
}
