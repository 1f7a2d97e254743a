package io.github.llmdtracing.deployment;

import io.github.llmdtracing.cluster.ApiResource;
import io.github.llmdtracing.cluster.Cluster;
import io.github.llmdtracing.cluster.ClusterException;
import io.github.llmdtracing.cluster.ClusterObject;
import io.github.llmdtracing.cluster.ObjectKey;
import java.util.Optional;

/**
 * Puts objects where they belong: into the namespace of the deployment, unless they name one or none can hold them.
 *
 * @param cluster knows which objects a namespace holds
 * @param namespace the deployment's
 */
record Placement(Cluster cluster, String namespace) {
    ClusterObject placed(ClusterObject object) throws ClusterException {
        ObjectKey key = object.key();
        if (key.namespace().isPresent()) {
            return object;
        }
        Optional<ApiResource> resource = cluster.resource(key.apiVersion(), key.kind());
        return resource.filter(r -> !r.namespaced()).isPresent() ? object : object.inNamespace(namespace);
    }
}
