package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.kubernetes.Origins;
import io.github.llmdtracing.yaml.YamlCollection;
import io.github.llmdtracing.yaml.YamlDocument;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the nodes of built objects come from. A node as it stands in a document has one place; one that was put together has
 * contributions, the first of them the resource's.
 */
public final class Provenance implements Origins {
    private final Map<YamlNode, Place> places = new HashMap<>();
    private final IdentityHashMap<YamlDocument, Role> roles = new IdentityHashMap<>();
    private final Map<YamlNode, List<Contribution>> contributions = new HashMap<>();

    /** What a document is to the kustomization that brings it in. */
    private record Role(Contribution.Layer layer, String kustomization) {
        private static final Role UNKNOWN = new Role(Contribution.Layer.RESOURCE, "");
    }

    /** Remembers all nodes of a document. */
    void enter(Place place) {
        enter(place, place.document().root());
    }

    /** Remembers all nodes of a document, and what it is; the first word on that stands. */
    void enter(Place place, Contribution.Layer layer, String kustomization) {
        roles.putIfAbsent(place.document(), new Role(layer, kustomization));
        enter(place);
    }

    private void enter(Place place, YamlNode node) {
        if (places.putIfAbsent(node, place) == null) {
            if (node instanceof YamlMapping mapping) {
                mapping.entries().forEach(e -> enter(place, e.key()));
            }
            if (node instanceof YamlCollection collection) {
                collection.children().forEach(c -> enter(place, c));
            }
        }
    }

    /** Remembers what a node was put together of, in the order of writing. */
    void compose(YamlNode composed, List<Contribution> parts) {
        contributions.put(composed, List.copyOf(parts));
    }

    /** Whether a node stands in a document as it is. */
    public boolean isWritten(YamlNode node) {
        return places.containsKey(node);
    }

    /** What a node was put together of, in the order of writing; nothing for one that stands in a document as it is. */
    public List<Contribution> contributions(YamlNode node) {
        return contributions.getOrDefault(node, List.of());
    }

    /** What a node was put together of, or, where it stands in a document, itself. */
    List<Contribution> parts(YamlNode node) {
        List<Contribution> parts = contributions(node);
        return parts.isEmpty() ? List.of(itself(node, place(node))) : parts;
    }

    private Contribution itself(YamlNode node, Place place) {
        Role role = roles.getOrDefault(place.document(), Role.UNKNOWN);
        return new Contribution(role.layer(), place, node, role.kustomization());
    }

    @Override
    public Place place(YamlNode node) {
        Place written = places.get(node);
        if (written != null) {
            return written;
        }
        List<Contribution> parts = contributions(node);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a node of no document");
        }
        return parts.get(0).place();
    }

    @Override
    public List<Written> written(YamlNode node) {
        return isWritten(node)
                ? List.of(new Written(place(node), node))
                : contributions(node).stream()
                        .map(c -> new Written(c.place(), c.node()))
                        .toList();
    }
}
