package io.github.llmdtracing.kubernetes;

import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A rule of a network policy, which allows something (kubernetes/api v0.34, networking/v1/types.go).
 *
 * @param node the rule
 * @param direction what it is about
 * @param namespace that of the policy
 */
public record PolicyRule(YamlMapping node, Direction direction, Optional<String> namespace) {
    /** Whether it allows a peer. Without any, or with an empty list, all are allowed. */
    public Verdict allows(NetworkPeer peer) {
        List<YamlNode> peers = items(direction.peers());
        return peers.isEmpty()
                ? Verdict.YES
                : Verdict.any(peers.stream()
                        .map(p -> p.asMapping().map(m -> allows(m, peer)).orElse(Verdict.UNKNOWN)));
    }

    private Verdict allows(YamlMapping allowed, NetworkPeer peer) {
        if (allowed.get("ipBlock").isPresent()) {
            return Verdict.UNKNOWN;
        }
        return Verdict.all(Stream.of(
                allowed.mapping("namespaceSelector")
                        .map(s -> new LabelSelection(s).matches(peer.ofNamespace()))
                        .orElseGet(() -> sameNamespace(peer)),
                allowed.mapping("podSelector")
                        .map(s -> new LabelSelection(s).matches(peer.labels()))
                        .orElse(Verdict.YES)));
    }

    private Verdict sameNamespace(NetworkPeer peer) {
        boolean open =
                Stream.of(namespace, peer.namespace()).flatMap(Optional::stream).anyMatch(Placeholder::isIn);
        boolean known = namespace.isPresent() && peer.namespace().isPresent() && !open;
        boolean bothUnnamed = namespace.isEmpty() && peer.namespace().isEmpty();
        return known ? Verdict.of(namespace.equals(peer.namespace())) : bothUnnamed ? Verdict.YES : Verdict.UNKNOWN;
    }

    /**
     * Whether it allows one of some ports, by TCP. Without any, or with an empty list, all are allowed.
     *
     * @param wanted the ports
     * @param names the named ports of the pods that are sent to
     */
    public Verdict allows(Set<Integer> wanted, NetworkPeer names) {
        List<YamlNode> ports = items("ports");
        return ports.isEmpty()
                ? Verdict.YES
                : Verdict.any(ports.stream()
                        .map(p ->
                                p.asMapping().map(m -> allows(m, wanted, names)).orElse(Verdict.UNKNOWN)));
    }

    private static Verdict allows(YamlMapping port, Set<Integer> wanted, NetworkPeer names) {
        if (port.text("protocol").filter(p -> !p.equals("TCP")).isPresent()) {
            return Verdict.NO;
        }
        return port.text("port")
                .map(p -> allows(p, port.text("endPort"), wanted, names))
                .orElse(Verdict.YES);
    }

    private static Verdict allows(String port, Optional<String> end, Set<Integer> wanted, NetworkPeer names) {
        OptionalInt first = number(port, names);
        if (first.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        int last = end.map(Numbers::parse).orElse(first).orElse(first.getAsInt());
        return Verdict.of(wanted.stream().anyMatch(w -> w >= first.getAsInt() && w <= last));
    }

    private static OptionalInt number(String port, NetworkPeer names) {
        Integer named = names.ports().get(port);
        return named == null ? Numbers.parse(port) : OptionalInt.of(named);
    }

    private List<YamlNode> items(String key) {
        return node.sequence(key).stream().flatMap(s -> s.items().stream()).toList();
    }
}
