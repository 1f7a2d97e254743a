package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.List;

/**
 * What kustomize keeps in annotations of its own while it builds (api/resource/resource.go, BuildAnnotations @v5.5).
 *
 * @param origin the path of the kustomization that brought the object in
 * @param former what it was called, the oldest first
 * @param prefixes the prefixes that its name was given
 * @param suffixes the suffixes
 * @param hashed whether its name will end in a hash of what it holds
 * @param patches the documents that were written into it
 */
record History(
        String origin,
        List<Former> former,
        List<String> prefixes,
        List<String> suffixes,
        boolean hashed,
        List<Patch> patches) {
    /**
     * A name it had.
     *
     * @param kind its kind then
     * @param name its name
     * @param namespace its namespace
     */
    record Former(String kind, String name, String namespace) {}

    /**
     * A document that was written into it.
     *
     * @param document the document
     * @param layer what it is
     * @param kustomization the path of the kustomization that applied it
     */
    record Patch(YamlDocument document, Contribution.Layer layer, String kustomization) {}

    static History of(String origin) {
        return new History(origin, List.of(), List.of(), List.of(), false, List.of());
    }

    History after(ResourceId id) {
        Former last = new Former(id.gvk().kind(), id.name(), id.effectiveNamespace());
        return new History(origin, and(former, last), prefixes, suffixes, hashed, patches);
    }

    History prefixed(String prefix) {
        return new History(origin, former, and(prefixes, prefix), suffixes, hashed, patches);
    }

    History suffixed(String suffix) {
        return new History(origin, former, prefixes, and(suffixes, suffix), hashed, patches);
    }

    History hashed(boolean now) {
        return new History(origin, former, prefixes, suffixes, now, patches);
    }

    History patched(YamlDocument document, Contribution.Layer layer, String kustomization) {
        return new History(
                origin, former, prefixes, suffixes, hashed, and(patches, new Patch(document, layer, kustomization)));
    }

    private static <T> List<T> and(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return List.copyOf(longer);
    }
}
