package io.github.llmdtracing.plan.overlay;

import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kustomize.Build;
import io.github.llmdtracing.kustomize.Contribution;
import io.github.llmdtracing.kustomize.Provenance;
import io.github.llmdtracing.yaml.YamlCollection;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * At how many places of how many builds a node counts, whether it stands there as it is or is a part of what stands there. A change of
 * the node changes all of them.
 */
final class NodeCount {
    private static final int MANY = 1_000_000;

    private final Provenance provenance;
    private final Map<YamlNode, Integer> counts = new HashMap<>();
    private final Map<YamlNode, Integer> asPart = new HashMap<>();
    private final Deque<YamlNode> parentsFirst = new ArrayDeque<>();

    NodeCount(Provenance provenance, List<Build> builds) {
        this.provenance = provenance;
        List<YamlNode> roots = builds.stream()
                .flatMap(b -> Stream.concat(b.objects().stream(), b.loosePatches().stream()))
                .<YamlNode>map(KubernetesObject::node)
                .toList();
        roots.forEach(this::sort);
        roots.forEach(r -> add(counts, r, 1));
        parentsFirst.forEach(this::handDown);
    }

    // Shared nodes are visited once, so that no nest of aliases multiplies the work.
    private void sort(YamlNode node) {
        if (counts.putIfAbsent(node, 0) == null) {
            children(node).forEach(this::sort);
            parentsFirst.addFirst(node);
        }
    }

    private static Stream<YamlNode> children(YamlNode node) {
        return node instanceof YamlCollection collection ? collection.children().map(YamlNode::resolved) : Stream.of();
    }

    // What a part holds counts where it stands in the whole, and not once more in the part.
    private void handDown(YamlNode node) {
        int places = counts.getOrDefault(node, 0);
        children(node).forEach(c -> add(counts, c, places));
        provenance.contributions(node).stream()
                .map(Contribution::node)
                .filter(part -> children(node).noneMatch(c -> isMadeWith(c, part)))
                .forEach(part -> add(asPart, part, places));
    }

    // An operation of a JSON patch has its say in every node on the way; what it changes is the last one.
    private boolean isMadeWith(YamlNode node, YamlNode part) {
        return provenance.contributions(node).stream().anyMatch(c -> c.node() == part);
    }

    private static void add(Map<YamlNode, Integer> counts, YamlNode node, int more) {
        counts.merge(node, more, (a, b) -> Math.min(MANY, a + b));
    }

    /** The number of places; none for a node that every build leaves out. */
    int of(YamlNode node) {
        return Math.min(MANY, counts.getOrDefault(node, 0) + asPart.getOrDefault(node, 0));
    }
}
