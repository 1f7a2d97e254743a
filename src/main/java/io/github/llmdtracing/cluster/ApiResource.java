package io.github.llmdtracing.cluster;

import java.util.Set;
import java.util.TreeSet;

/**
 * A kind of object that the cluster knows.
 *
 * @param apiVersion as {@code apps/v1}
 * @param kind as {@code Deployment}
 * @param plural its name in paths and in rights, as {@code deployments}
 * @param namespaced whether a namespace holds its objects
 * @param verbs what can be done with it, as {@code list}
 */
public record ApiResource(String apiVersion, String kind, String plural, boolean namespaced, Set<String> verbs) {
    /** Copies the set. */
    public ApiResource {
        verbs = Set.copyOf(verbs);
    }

    /** As rights name it: {@code deployments.apps}. */
    public String fullName() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? plural : plural + "." + apiVersion.substring(0, slash);
    }

    @Override
    public String toString() {
        return fullName() + " " + new TreeSet<>(verbs);
    }
}
