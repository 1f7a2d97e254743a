package io.github.llmdtracing.kustomize;

import java.util.ArrayList;
import java.util.List;

/**
 * What kustomize keeps in annotations of its own while it builds (api/resource/resource.go, BuildAnnotations @v5.5).
 *
 * @param former what it was called, the oldest first
 * @param prefixes the prefixes that its name was given
 * @param suffixes the suffixes
 * @param hashed whether its name will end in a hash of what it holds
 */
record History(List<Former> former, List<String> prefixes, List<String> suffixes, boolean hashed) {
    /** Nothing has happened yet. */
    static final History NONE = new History(List.of(), List.of(), List.of(), false);

    /**
     * A name it had.
     *
     * @param kind its kind then
     * @param name its name
     * @param namespace its namespace
     */
    record Former(String kind, String name, String namespace) {}

    History after(ResourceId id) {
        Former last = new Former(id.gvk().kind(), id.name(), id.effectiveNamespace());
        return new History(and(former, last), prefixes, suffixes, hashed);
    }

    History prefixed(String prefix) {
        return new History(former, and(prefixes, prefix), suffixes, hashed);
    }

    History suffixed(String suffix) {
        return new History(former, prefixes, and(suffixes, suffix), hashed);
    }

    History hashed(boolean now) {
        return new History(former, prefixes, suffixes, now);
    }

    private static <T> List<T> and(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return List.copyOf(longer);
    }
}
