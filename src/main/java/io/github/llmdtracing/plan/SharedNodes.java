package io.github.llmdtracing.plan;

import io.github.llmdtracing.yaml.YamlAlias;
import io.github.llmdtracing.yaml.YamlCollection;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** In how many places of a document a node stands: its own, and one for each alias of it or of something around it. */
final class SharedNodes {
    private static final int MANY = 1_000_000;

    private final boolean shared;
    private final IdentityHashMap<YamlNode, YamlNode> parents = new IdentityHashMap<>();
    private final IdentityHashMap<YamlNode, List<YamlAlias>> aliases = new IdentityHashMap<>();
    private final IdentityHashMap<YamlNode, Integer> counts = new IdentityHashMap<>();

    SharedNodes(YamlNode root) {
        shared = hasAlias(root);
        if (shared) {
            counts.put(root, 1);
            visit(root);
        }
    }

    // Most documents have none, and are spared two maps of all their nodes.
    private static boolean hasAlias(YamlNode node) {
        return node instanceof YamlAlias
                || node instanceof YamlCollection collection
                        && collection.children().anyMatch(SharedNodes::hasAlias);
    }

    private void visit(YamlNode node) {
        if (node instanceof YamlCollection collection) {
            collection.children().forEach(c -> visitChild(collection, c));
        }
    }

    private void visitChild(YamlNode parent, YamlNode child) {
        parents.put(child, parent);
        if (child instanceof YamlAlias alias) {
            aliases.computeIfAbsent(alias.resolved(), n -> new ArrayList<>()).add(alias);
        }
        visit(child);
    }

    /** The number of places; at most a million. */
    int places(YamlNode node) {
        if (!shared) {
            return 1;
        }
        Integer known = counts.get(node);
        if (known != null) {
            return known;
        }
        long sum = aliases.getOrDefault(node, List.of()).stream()
                .mapToLong(this::places)
                .sum();
        YamlNode parent = parents.get(node);
        int places = (int) Math.min(MANY, sum + (parent == null ? 0 : places(parent)));
        counts.put(node, places);
        return places;
    }
}
