package io.github.llmdtracing.cluster;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A cluster, as one user sees it. Each call ends within a time limit and throws a {@link ClusterException} where the cluster did not do
 * what it was asked. An instance can be used by several threads.
 */
public interface Cluster extends AutoCloseable {
    /** Who we are for server-side apply: the owner of the fields that we set. */
    String FIELD_MANAGER = "llmd-tracing";

    /** Which cluster this is; asks nothing. */
    ClusterIdentity identity();

    /** The version of Kubernetes, as {@code v1.36.3}. */
    String version() throws ClusterException;

    /** What the cluster knows of a kind, whoever brought it; none where it does not know it. */
    Optional<ApiResource> resource(String apiVersion, String kind) throws ClusterException;

    /** All kinds of object that a namespace can hold, each in the version that the cluster prefers. */
    List<ApiResource> namespacedResources() throws ClusterException;

    /**
     * Has the cluster hold an object as it is described (server-side apply), and leaves the fields of others alone.
     *
     * @return the object as it is then
     */
    ClusterObject apply(ClusterObject object, ApplyOptions options) throws ClusterException;

    /** An object; none where there is none. */
    Optional<ClusterObject> get(ObjectKey key) throws ClusterException;

    /**
     * The objects of a kind.
     *
     * @param namespace where; none for everywhere
     * @param labels what they have to have
     */
    List<ClusterObject> list(ApiResource resource, Optional<String> namespace, Map<String, String> labels)
            throws ClusterException;

    /**
     * Asks for an object to be deleted, and what belongs to it; it may be there for some time after that. One that has gone already, or
     * was replaced by another of its name, is left as it is.
     */
    void delete(ClusterObject object) throws ClusterException;

    /** What happened to an object, the oldest first. */
    List<ClusterEvent> events(ClusterObject object) throws ClusterException;

    /**
     * Opens a way to a pod behind a Service.
     *
     * @param namespace the Service's
     * @param service its name
     * @param port the port of the Service
     */
    PortForward forward(String namespace, String service, int port) throws ClusterException;

    @Override
    void close();
}
