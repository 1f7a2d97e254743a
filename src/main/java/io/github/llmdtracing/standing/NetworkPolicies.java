package io.github.llmdtracing.standing;

import io.github.llmdtracing.kubernetes.Direction;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kubernetes.NetworkPeer;
import io.github.llmdtracing.kubernetes.NetworkPolicy;
import io.github.llmdtracing.kubernetes.ProjectIndex;
import io.github.llmdtracing.kubernetes.Verdict;
import io.github.llmdtracing.kubernetes.Workload;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The network policies of a tree.
 *
 * @param near those of what is applied together, which forbid
 * @param all those of the tree, which may allow
 */
record NetworkPolicies(List<NetworkPolicy> near, List<NetworkPolicy> all) {
    static NetworkPolicies of(ProjectIndex near, ProjectIndex all) {
        return new NetworkPolicies(plain(near), plain(all));
    }

    private static List<NetworkPolicy> plain(ProjectIndex index) {
        return index.ofKind(NetworkPolicy.KIND).stream()
                .map(NetworkPolicy::new)
                .filter(NetworkPolicy::isPlain)
                .toList();
    }

    /**
     * A connection, seen from one of its ends.
     *
     * @param direction seen from where
     * @param owner what runs the pod
     * @param pod the pod
     * @param peer the other end
     * @param ports where it goes to; one of them has to be allowed
     * @param names the end that has the ports
     */
    record Connection(
            Direction direction,
            Workload owner,
            NetworkPeer pod,
            NetworkPeer peer,
            Set<Integer> ports,
            NetworkPeer names) {}

    /** The policy that forbids a connection: the one that is most about the pod. */
    Optional<NetworkPolicy> forbidding(Connection connection) {
        List<NetworkPolicy> governing = forbidders(connection).stream()
                .filter(p -> p.governs(connection.direction()) && certainlySelects(p, connection))
                .toList();
        boolean allowed = governing.isEmpty() || all.stream().anyMatch(p -> mayAllow(p, connection));
        return allowed
                ? Optional.empty()
                : governing.stream()
                        .filter(p -> !p.selectsAll())
                        .findFirst()
                        .or(() -> governing.stream().findFirst());
    }

    // Where the namespace is known, it does not matter who applies a policy.
    private List<NetworkPolicy> forbidders(Connection connection) {
        return connection.pod().namespace().isPresent() ? all : near;
    }

    private static boolean certainlySelects(NetworkPolicy policy, Connection connection) {
        boolean named = policy.object().namespace().isPresent();
        return !new NestedScalars(policy.object().node()).needMore()
                && policy.object().namespace().equals(connection.pod().namespace())
                && policy.selects(connection.pod().labels()) == Verdict.YES
                && (named || !policy.selectsAll() || areTogether(policy.object(), connection.owner()));
    }

    // Without a namespace, a policy for all pods may be meant for those of another directory.
    private static boolean areTogether(KubernetesObject policy, Workload owner) {
        String one = directory(policy.file().text().path());
        String other = directory(owner.file().text().path());
        return one.startsWith(other) || other.startsWith(one);
    }

    private static String directory(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static boolean mayAllow(NetworkPolicy policy, Connection connection) {
        return mayShare(policy.object().namespace(), connection.pod().namespace())
                && policy.selects(connection.pod().labels()).isPossible()
                && policy.rules(connection.direction()).stream()
                        .anyMatch(r -> Verdict.all(Stream.of(
                                        r.allows(connection.peer()), r.allows(connection.ports(), connection.names())))
                                .isPossible());
    }

    private static boolean mayShare(Optional<String> one, Optional<String> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }
}
