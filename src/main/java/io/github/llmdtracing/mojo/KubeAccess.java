package io.github.llmdtracing.mojo;

import io.github.llmdtracing.apiserver.ApiServer;
import io.github.llmdtracing.apiserver.ConnectionRequest;
import io.github.llmdtracing.cluster.Cluster;
import io.github.llmdtracing.cluster.ClusterException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The way to a cluster, checked.
 *
 * @param kubeconfig the file; none for the usual one
 * @param context the context; none for the current one
 */
record KubeAccess(Optional<Path> kubeconfig, Optional<String> context) {
    /** The usual namespace of a context that names none. */
    static final String USUAL_NAMESPACE = "default";

    Cluster connect() throws ClusterException {
        return ApiServer.connect(ConnectionRequest.of(
                kubeconfig, context, System.getenv(), Path.of(System.getProperty("user.home", "."))));
    }
}
