package io.github.llmdtracing.cluster;

import java.util.Optional;

/**
 * Which cluster is meant.
 *
 * @param context the context of the kubeconfig
 * @param server its address
 * @param namespace the namespace that the context names
 */
public record ClusterIdentity(String context, String server, Optional<String> namespace) {}
