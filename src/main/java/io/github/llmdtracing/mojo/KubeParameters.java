package io.github.llmdtracing.mojo;

import java.io.File;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Which cluster is meant. */
abstract class KubeParameters extends AbstractTracingMojo {
    /**
     * The kubeconfig. Unless set, the files in the variable <code>KUBECONFIG</code>, else <code>~/.kube/config</code>; in a pod without
     * one, the pod's own service account. Nothing else leads to a cluster: no system property, no other variable. Example:
     * <code>-Dllmd.tracing.kubeconfig=ci/kubeconfig</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.kubeconfig")
    @Nullable
    File kubeconfig;

    /**
     * The context of the kubeconfig. Unless set, the current one, which is printed before anything is done. Example:
     * <code>-Dllmd.tracing.context=kind-dev</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.context")
    @Nullable
    String context;
}
