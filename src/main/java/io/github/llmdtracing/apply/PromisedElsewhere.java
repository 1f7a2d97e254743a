package io.github.llmdtracing.apply;

import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.plan.change.BuildPromise;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlCollection;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a container asks for in another object than its own, as a script in a config map, and what else changes in the tree. */
final class PromisedElsewhere {
    private final Map<YamlNode, List<YamlChange>> changes = new HashMap<>();
    private final Map<YamlNode, List<YamlChange>> beside = new HashMap<>();
    private final List<YamlChange> removals = new ArrayList<>();

    PromisedElsewhere(BuildPromise promise) {
        promise.changed().forEach(this::enter);
        promise.beside().forEach(this::enterBeside);
    }

    private void enterBeside(YamlChange change) {
        if (change.isRemoval()) {
            removals.add(change);
        } else {
            beside.computeIfAbsent(change.target(), t -> new ArrayList<>()).add(change);
        }
    }

    /** What goes, wherever it stands. */
    List<YamlChange> removals() {
        return removals;
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
    Stream<YamlChange> of(YamlNode node, KubernetesObject owner) {
        return Stream.concat(changes.getOrDefault(node, List.of()).stream(), beside(node, owner));
    }

    // What a patch made of a mapping has the entries of both.
    private Stream<YamlChange> beside(YamlNode node, KubernetesObject owner) {
        return beside.isEmpty()
                ? Stream.of()
                : owner.written(node).stream().flatMap(w -> beside.getOrDefault(w.node(), List.of()).stream());
    }
}
