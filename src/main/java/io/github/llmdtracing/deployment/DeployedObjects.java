package io.github.llmdtracing.deployment;

import io.github.llmdtracing.cluster.ApiResource;
import io.github.llmdtracing.cluster.Cluster;
import io.github.llmdtracing.cluster.ClusterException;
import io.github.llmdtracing.cluster.ClusterObject;
import io.github.llmdtracing.cluster.ClusterProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a deployment made and is still there.
 *
 * @param cluster where
 * @param mark by which it is known
 */
record DeployedObjects(Cluster cluster, Mark mark) {
    /**
     * The objects, in the order in which they were applied.
     *
     * @param troubles takes what could not be looked for
     */
    List<ClusterObject> find(Troubles troubles) throws ClusterException {
        List<ClusterObject> found = new ArrayList<>();
        for (ApiResource resource : mark.isOfWorkloads() ? deletable() : generated()) {
            found.addAll(find(resource, troubles));
        }
        return DeployedKind.ordered(found);
    }

    private List<ApiResource> generated() throws ClusterException {
        List<ApiResource> resources = new ArrayList<>();
        for (DeployedKind kind : DeployedKind.values()) {
            cluster.resource(kind.apiVersion(), kind.kind()).ifPresent(resources::add);
        }
        return resources;
    }

    private List<ApiResource> deletable() throws ClusterException {
        return cluster.namespacedResources().stream()
                .filter(r -> r.verbs().contains("list") && r.verbs().contains("delete"))
                .toList();
    }

    private List<ClusterObject> find(ApiResource resource, Troubles troubles) throws ClusterException {
        Optional<String> where = Optional.of(mark.namespace()).filter(n -> resource.namespaced());
        // Workloads may be in other namespaces than the collector; who may not look everywhere looks in its own.
        List<Optional<String>> places = mark.isOfWorkloads() ? List.of(Optional.empty(), where) : List.of(where);
        for (Optional<String> place : places) {
            Optional<List<ClusterObject>> found = list(resource, place, troubles);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return List.of();
    }

    private Optional<List<ClusterObject>> list(ApiResource resource, Optional<String> place, Troubles troubles)
            throws ClusterException {
        try {
            return Optional.of(cluster.list(resource, place, mark.labels()).stream()
                    .filter(o -> mark.isOurs(o) && !o.isLeaving())
                    .toList());
        } catch (ClusterException e) {
            if (!(e.problem() instanceof ClusterProblem.Forbidden)) {
                throw e;
            }
            // Who may not look for objects of the whole cluster, or of a kind of his own, made none: that needs more
            // rights.
            if (resource.namespaced() && !mark.isOfWorkloads()) {
                troubles.add(resource.fullName(), e.problem());
            }
            return Optional.empty();
        }
    }
}
