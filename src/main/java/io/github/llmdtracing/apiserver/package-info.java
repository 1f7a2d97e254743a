/**
 * The API server of a cluster, over HTTP. The only ones who know Fabric8's client, of which they take how a kubeconfig is read, TLS,
 * credentials and HTTP; its typed operations would bring the models of all of Kubernetes into the jar.
 */
@NullMarked
package io.github.llmdtracing.apiserver;

import org.jspecify.annotations.NullMarked;
