package io.github.llmdtracing.apply;

import io.github.llmdtracing.plan.BuildPromise;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlCollection;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a container asks for in another object than its own: a script may stand in a config map. */
final class PromisedElsewhere {
    private final Map<YamlNode, List<YamlChange>> changes = new HashMap<>();
    private final Set<YamlNode> open = new HashSet<>();

    PromisedElsewhere(BuildPromise promise) {
        promise.changed().forEach(this::enter);
        open.addAll(changes.keySet());
    }

    private void enter(BuildPromise.Changed changed) {
        if (!changed.changes().isEmpty()) {
            Set<YamlNode> own = new HashSet<>();
            collect(changed.object().node(), own);
            changed.changes().stream().filter(c -> !own.contains(c.target())).forEach(this::enter);
        }
    }

    private void enter(YamlChange change) {
        List<YamlChange> here = changes.computeIfAbsent(change.target(), t -> new ArrayList<>());
        if (!here.contains(change)) {
            here.add(change);
        }
    }

    private static void collect(YamlNode node, Set<YamlNode> nodes) {
        if (nodes.add(node) && node instanceof YamlCollection collection) {
            collection.children().map(YamlNode::resolved).forEach(c -> collect(c, nodes));
        }
    }

    boolean has(YamlChange change) {
        return changes.getOrDefault(change.target(), List.of()).contains(change);
    }

    /** The changes of a node, wherever it stands. */
    List<YamlChange> of(YamlNode node) {
        open.remove(node);
        return changes.getOrDefault(node, List.of());
    }

    /** Whether all was met in some object. */
    boolean isMet() {
        return open.isEmpty();
    }
}
