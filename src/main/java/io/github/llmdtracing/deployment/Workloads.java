package io.github.llmdtracing.deployment;

import io.github.llmdtracing.cluster.ApiResource;
import io.github.llmdtracing.cluster.Cluster;
import io.github.llmdtracing.cluster.ClusterException;
import io.github.llmdtracing.cluster.ClusterObject;
import io.github.llmdtracing.cluster.ObjectKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which of the user's own objects go into the namespace of a deployment.
 *
 * @param objects those that do
 * @param left those that no namespace holds: they are left to the user
 * @param troubles those that are of another namespace
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
     * @param namespace the deployment's
     */
    public static Workloads of(Cluster cluster, String namespace, List<ClusterObject> all) throws ClusterException {
        List<ClusterObject> objects = new ArrayList<>();
        List<ObjectKey> left = new ArrayList<>();
        List<Trouble> troubles = new ArrayList<>();
        for (ClusterObject object : all) {
            ObjectKey key = object.key();
            Optional<ApiResource> resource = cluster.resource(key.apiVersion(), key.kind());
            if (resource.filter(r -> !r.namespaced()).isPresent()) {
                left.add(key);
            } else if (key.namespace().filter(n -> !n.equals(namespace)).isPresent()) {
                troubles.add(elsewhere(key, namespace));
            } else {
                objects.add(object);
            }
        }
        return new Workloads(objects, left, troubles);
    }

    // Who was asked for one namespace is not let into another by a manifest.
    private static Trouble elsewhere(ObjectKey key, String namespace) {
        String own = key.namespace().orElse("");
        return Trouble.of(
                key.toString(),
                "it is of the namespace " + own + ", and this goes into " + namespace,
                "Call it with -Dllmd.tracing.namespace=" + own + ", or leave it out with -Dllmd.tracing.manifests.");
    }
}
