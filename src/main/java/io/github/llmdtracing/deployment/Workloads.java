package io.github.llmdtracing.deployment;

import io.github.llmdtracing.cluster.ApiResource;
import io.github.llmdtracing.cluster.Cluster;
import io.github.llmdtracing.cluster.ClusterException;
import io.github.llmdtracing.cluster.ClusterObject;
import io.github.llmdtracing.cluster.ObjectKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which of the user's own objects are deployed with a collector.
 *
 * @param objects those that are
 * @param left those that no namespace holds: they are left to the user
 * @param troubles those that may not be touched
 */
public record Workloads(List<ClusterObject> objects, List<ObjectKey> left, List<Trouble> troubles) {
    /** Copies the lists. */
    public Workloads {
        objects = List.copyOf(objects);
        left = List.copyOf(left);
        troubles = List.copyOf(troubles);
    }

    /**
     * Sorts objects.
     *
     * @param cluster knows which kinds a namespace holds
     * @param isProtected the namespaces in which nothing is done
     */
    public static Workloads of(Cluster cluster, Predicate<String> isProtected, List<ClusterObject> all)
            throws ClusterException {
        List<ClusterObject> objects = new ArrayList<>();
        List<ObjectKey> left = new ArrayList<>();
        SortedSet<String> refused = new TreeSet<>();
        for (ClusterObject object : all) {
            ObjectKey key = object.key();
            Optional<ApiResource> resource = cluster.resource(key.apiVersion(), key.kind());
            if (resource.filter(r -> !r.namespaced()).isPresent()) {
                left.add(key);
            } else if (key.namespace().filter(isProtected).isPresent()) {
                refused.add(key.namespace().orElse("") + ": " + key);
            } else {
                objects.add(object);
            }
        }
        return new Workloads(objects, left, refused.isEmpty() ? List.of() : List.of(refusing(refused)));
    }

    // A manifest does not lead where the parameters would not.
    private static Trouble refusing(SortedSet<String> refused) {
        return new Trouble(
                "",
                "some manifests are of namespaces that are protected",
                List.copyOf(refused),
                "Leave them out with -Dllmd.tracing.manifests; if you mean it, say -Dllmd.tracing.allowProtected.");
    }
}
