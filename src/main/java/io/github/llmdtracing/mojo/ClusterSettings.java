package io.github.llmdtracing.mojo;

import io.github.llmdtracing.deployment.ProtectedNames;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What is said about the cluster, checked.
 *
 * @param kubeconfig the file; none for the usual one
 * @param context the context; none for the current one
 * @param namespace the namespace; none for the collector's, or the context's
 * @param deployment the name of the deployment; none for that of the collector
 * @param environment whose collector is meant; none for that of all
 * @param limit how long all may take
 * @param protectedContexts the contexts in which nothing is done
 * @param protectedNamespaces the namespaces in which nothing is done
 * @param allowProtected whether it is done there all the same
 */
record ClusterSettings(
        Optional<Path> kubeconfig,
        Optional<String> context,
        Optional<String> namespace,
        Optional<String> deployment,
        Optional<String> environment,
        Duration limit,
        ProtectedNames protectedContexts,
        ProtectedNames protectedNamespaces,
        boolean allowProtected) {
    /** Whether nothing is to be done in a namespace. */
    boolean refuses(String name) {
        return !allowProtected && protectedNamespaces.has(name);
    }
}
