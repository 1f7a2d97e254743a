package io.github.llmdtracing.kubernetes;

import java.util.Map;
import java.util.Optional;

/**
 * A pod at the other end, as far as the tree tells.
 *
 * @param labels its labels
 * @param namespace its namespace
 * @param ports its named ports
 */
public record NetworkPeer(Labels labels, Optional<String> namespace, Map<String, Integer> ports) {
    /** The label that every namespace has (kubernetes/api v0.34, core/v1/well_known_labels.go). */
    private static final String NAME = "kubernetes.io/metadata.name";

    /** Copies the map. */
    public NetworkPeer {
        ports = Map.copyOf(ports);
    }

    /** One of which nothing is known. */
    public static NetworkPeer unknown() {
        return new NetworkPeer(Labels.unknown(), Optional.empty(), Map.of());
    }

    Labels ofNamespace() {
        return namespace.map(n -> Labels.unknown().with(Map.of(NAME, n))).orElseGet(Labels::unknown);
    }
}
