package io.github.llmdtracing.yaml;

import java.util.ArrayList;
import java.util.List;

/** The collections around a node, the outermost first. Found by place, so that a large document is not searched whole. */
final class Ancestors {
    private final YamlNode sought;
    private final List<YamlNode> path = new ArrayList<>();

    private Ancestors(YamlNode sought) {
        this.sought = sought;
    }

    static List<YamlNode> of(YamlNode node, YamlNode root) {
        Ancestors ancestors = new Ancestors(node);
        return ancestors.descend(root) ? ancestors.path : List.of();
    }

    private boolean descend(YamlNode node) {
        if (node == sought) {
            return true;
        }
        if (!node.range().contains(sought.range())) {
            return false;
        }
        path.add(node);
        if (node instanceof YamlCollection collection && collection.children().anyMatch(this::descend)) {
            return true;
        }
        path.remove(path.size() - 1);
        return false;
    }
}
