package io.github.llmdtracing.cluster;

import java.util.Optional;

/**
 * Which object is meant.
 *
 * @param apiVersion as {@code apps/v1}
 * @param kind as {@code Deployment}
 * @param namespace none for an object that no namespace holds
 * @param name its name
 */
public record ObjectKey(String apiVersion, String kind, Optional<String> namespace, String name) {
    /** The group of its API; empty for that of pods and Services. */
    public String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    /** Whether it is the same object, in whatever version of its API. */
    public boolean isSameObject(ObjectKey other) {
        return group().equals(other.group())
                && kind.equals(other.kind)
                && namespace.equals(other.namespace)
                && name.equals(other.name);
    }

    /** As people call it: {@code Deployment otel-collector}. */
    @Override
    public String toString() {
        return kind + " " + name;
    }
}
