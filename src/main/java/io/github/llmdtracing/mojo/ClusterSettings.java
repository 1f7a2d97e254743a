package io.github.llmdtracing.mojo;

import io.github.llmdtracing.cluster.ClusterIdentity;
import io.github.llmdtracing.deployment.ProtectedNames;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;

/**
 * What is said about the cluster, checked.
 *
 * @param access the way to it
 * @param namespace the namespace; none for the collector's, or the context's
 * @param deployment the name of the deployment; none for that of the collector
 * @param environment whose collector is meant; none for that of all
 * @param limit how long all may take
 * @param protectedContexts the contexts in which nothing is done
 * @param protectedNamespaces the namespaces in which nothing is done
 * @param allowProtected whether it is done there all the same
 */
record ClusterSettings(
        KubeAccess access,
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

    /**
     * Stops where nothing is to be done.
     *
     * @throws MojoFailureException with what is protected
     */
    void requireUnprotected(ClusterIdentity identity, String name) throws MojoFailureException {
        List<String> refused = Stream.of(
                        protectedBy(protectedContexts, "context", identity.context()),
                        protectedBy(protectedNamespaces, "namespace", name))
                .flatMap(Optional::stream)
                .toList();
        if (!refused.isEmpty() && !allowProtected) {
            throw new MojoFailureException("llmd-tracing: the " + String.join(" and the ", refused)
                    + (refused.size() == 1 ? " is" : " are")
                    + " protected, and nothing was done. If you mean it, say -Dllmd.tracing.allowProtected.");
        }
    }

    private static Optional<String> protectedBy(ProtectedNames names, String what, String name) {
        return names.has(name) ? Optional.of(what + " \"" + name + "\"") : Optional.empty();
    }
}
