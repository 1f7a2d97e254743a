package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.yaml.YamlDocument;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the objects of a file: every document has to be one, and lists are taken apart, what is in them coming behind all else
 * (kubernetes-sigs/kustomize, api/resource/factory.go @v5.5).
 */
final class ResourceReader {
    private final Workshop workshop;
    private final Contribution.Layer layer;
    private final Set<YamlMapping> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * A reader.
     *
     * @param workshop the kustomization that names the file
     * @param layer what the objects are to it
     */
    ResourceReader(Workshop workshop, Contribution.Layer layer) {
        this.workshop = workshop;
        this.layer = layer;
    }

    /** The objects. */
    List<KubernetesObject> read(YamlFile file) throws StoppedException {
        Deque<KubernetesObject> queue = new ArrayDeque<>();
        for (YamlDocument document : file.documents()) {
            Place place = new Place(file, document);
            workshop.provenance().enter(place, layer, workshop.path());
            object(place, document.root()).ifPresent(queue::add);
        }
        return unwrapped(queue);
    }

    private List<KubernetesObject> unwrapped(Deque<KubernetesObject> queue) throws StoppedException {
        List<KubernetesObject> objects = new ArrayList<>();
        while (!queue.isEmpty()) {
            KubernetesObject object = queue.remove();
            Optional<YamlNode> items =
                    object.kind().endsWith("List") ? object.node().get("items") : Optional.empty();
            if (items.isEmpty()) {
                objects.add(named(object));
            } else if (seen.add(object.node())) {
                queue.addAll(items(object, items.get()));
            }
        }
        return objects;
    }

    private List<KubernetesObject> items(KubernetesObject list, YamlNode items) throws StoppedException {
        Place place = new Place(list.file(), list.document());
        if (items.isNull()) {
            return List.of();
        }
        if (items.asSequence().isEmpty()) {
            throw StoppedException.refused(place, items, "the items of a list are no list");
        }
        List<KubernetesObject> objects = new ArrayList<>();
        for (YamlNode item : items.asSequence().get().items()) {
            object(place, item).ifPresent(objects::add);
        }
        return objects;
    }

    private Optional<KubernetesObject> object(Place place, YamlNode node) throws StoppedException {
        if (node.isNull() || isEmpty(node)) {
            return Optional.empty();
        }
        Optional<YamlMapping> mapping = node.asMapping();
        if (mapping.flatMap(m -> m.text("kind")).filter(k -> !k.isEmpty()).isEmpty()) {
            throw StoppedException.refused(place, node, "an object without a kind");
        }
        return Optional.of(new KubernetesObject(place.file(), place.document(), mapping.get(), workshop.provenance()));
    }

    private static boolean isEmpty(YamlNode node) {
        return node.asMapping().filter(m -> m.entries().isEmpty()).isPresent()
                || node.asSequence().filter(s -> s.items().isEmpty()).isPresent();
    }

    private static KubernetesObject named(KubernetesObject object) throws StoppedException {
        boolean list = object.kind().endsWith("List");
        if (!list && ResourceId.of(object.node()).name().isEmpty()) {
            throw StoppedException.refused(
                    new Place(object.file(), object.document()), object.node(), "an object without a name");
        }
        return object;
    }
}
