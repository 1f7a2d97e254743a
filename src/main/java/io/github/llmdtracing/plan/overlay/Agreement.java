package io.github.llmdtracing.plan.overlay;

import io.github.llmdtracing.kustomize.Provenance;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whether all places of a node want the same. Those in kustomizations that others use have a say only where the node is in no other:
 * built by themselves they often lack what the others add, as an image.
 */
final class Agreement {
    private final NodeCount outer;
    private final NodeCount inner;

    Agreement(KustomizedTree tree) {
        Provenance provenance = tree.graph().provenance();
        this.outer = new NodeCount(provenance, tree.builds());
        this.inner = new NodeCount(provenance, tree.inner());
    }

    /**
     * Whether every place of a node that has a say wants something.
     *
     * @param asks whoever has to do with the node, once for each place
     * @param wants who wants it
     */
    boolean of(YamlNode node, List<LayeredAsk> asks, Predicate<LayeredAsk> wants) {
        boolean inside = isInside(node);
        int places = inside ? inner.of(node) : outer.of(node);
        List<LayeredAsk> wanting = asks.stream()
                .filter(a -> a.isInner() == inside && wants.test(a))
                .toList();
        // A script in a config map stands there once, and several containers of a build may start it.
        return wanting.size() == places || wanting.size() > places && builds(wanting) == places;
    }

    private static long builds(List<LayeredAsk> asks) {
        return asks.stream()
                .map(a -> a.built().build().kustomization())
                .distinct()
                .count();
    }

    /** Whether a node is nowhere but where another one is, so that whoever has a say on that one has it on both. */
    boolean isOnlyIn(YamlNode inside, YamlNode around) {
        return outer.of(inside) <= outer.of(around) && inner.of(inside) <= inner.of(around);
    }

    /** Whether a node is in no kustomization but those that others use. */
    boolean isInside(YamlNode node) {
        return outer.of(node) == 0;
    }
}
