package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;
import java.util.stream.Stream;

/**
 * An object on its way through a build (kubernetes-sigs/kustomize, api/resource/resource.go @v5.5).
 *
 * @param object the object as it is by now
 * @param history what it was called, and what was written into it
 * @param id what it is known by now
 */
record Resource(KubernetesObject object, History history, ResourceId id) {
    Resource(KubernetesObject object, History history) {
        this(object, history, ResourceId.of(object.node()));
    }

    YamlMapping node() {
        return object.node();
    }

    Gvk gvk() {
        return id.gvk();
    }

    /** What it was known by before, the oldest first. */
    List<ResourceId> formerIds() {
        return history.former().stream()
                .map(f -> new ResourceId(new Gvk(gvk().group(), gvk().version(), f.kind()), f.name(), f.namespace()))
                .toList();
    }

    ResourceId originalId() {
        return formerIds().stream().findFirst().orElseGet(this::id);
    }

    /** All that it is, and was, known by. */
    Stream<ResourceId> ids() {
        return Stream.concat(formerIds().stream(), Stream.of(id));
    }

    boolean isKnownAs(ResourceId other) {
        return ids().anyMatch(other::isSame);
    }

    /** The same with another node. */
    Resource with(YamlMapping node) {
        return node == node()
                ? this
                : new Resource(new KubernetesObject(object.file(), object.document(), node, object.origins()), history);
    }

    Resource with(History newHistory) {
        return new Resource(object, newHistory, id);
    }

    /** The same, its present id remembered, because it is going to change. */
    Resource remembered() {
        return with(history.after(id));
    }
}
