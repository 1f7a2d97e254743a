package io.github.llmdtracing.standing;

import io.github.llmdtracing.kubernetes.Direction;
import io.github.llmdtracing.kubernetes.NetworkPeer;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A rule for a network policy, as one line of YAML.
 *
 * @param direction what it allows
 * @param namespace that of the policy
 * @param peer whom it allows
 */
record RuleToAdd(Direction direction, Optional<String> namespace, NetworkPeer peer) {
    String text(int port) {
        String ports = "ports: [{protocol: TCP, port: " + port + "}]";
        boolean anywhere = peer.equals(NetworkPeer.unknown());
        return anywhere ? "- {" + ports + "}" : "- {" + direction.peers() + ": [{" + selectors() + "}], " + ports + "}";
    }

    private String selectors() {
        String labels = new TreeMap<>(peer.labels().known())
                .entrySet().stream()
                        .map(e -> e.getKey() + ": " + quoted(e.getValue()))
                        .collect(Collectors.joining(", "));
        String pods = labels.isEmpty() ? "podSelector: {}" : "podSelector: {matchLabels: {" + labels + "}}";
        return peer.namespace()
                .filter(n -> !namespace.equals(Optional.of(n)))
                .map(n -> "namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: " + quoted(n) + "}}, " + pods)
                .orElse(pods);
    }

    private static String quoted(String value) {
        return value.matches("[A-Za-z][-A-Za-z0-9_.]*") && !value.matches("(?i)true|false|yes|no|on|off|null|y|n")
                ? value
                : "\"" + value + "\"";
    }
}
