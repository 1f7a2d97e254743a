package io.github.llmdtracing.standing;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.kubernetes.Direction;
import io.github.llmdtracing.kubernetes.NetworkPeer;
import io.github.llmdtracing.kubernetes.PodTemplate;
import io.github.llmdtracing.otel.OtlpEndpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Says which network policies keep workloads from their collector.
 *
 * @param scope what is applied together
 * @param policies the policies
 * @param addressed finds the collector of an endpoint
 */
record PolicyFindings(CollectorScope scope, NetworkPolicies policies, AddressedCollectors addressed) {
    /** One for each policy and direction, naming the first workload that it keeps. */
    List<Finding> all() {
        List<Finding> found = new ArrayList<>();
        scope.workloads().stream()
                .flatMap(this::ofWorkload)
                .filter(isNew(found))
                .forEach(found::add);
        return found;
    }

    private static Predicate<Finding> isNew(List<Finding> found) {
        return f -> found.stream()
                .noneMatch(o -> o.location().equals(f.location()) && o.subject().equals(f.subject()));
    }

    private Stream<Finding> ofWorkload(TracedWorkload workload) {
        Optional<OtlpEndpoint> endpoint = workload.endpoint().filter(e -> !e.isLoopback());
        return endpoint.map(OtlpEndpoint::port).stream()
                .flatMapToInt(OptionalInt::stream)
                .boxed()
                .flatMap(port -> workload.pod().stream().flatMap(pod -> ofPod(workload, pod, port)));
    }

    private Stream<Finding> ofPod(TracedWorkload workload, PodTemplate pod, int port) {
        Optional<CollectorService> service = addressed.of(workload);
        return Stream.concat(egress(pod, port, service).stream(), service.flatMap(s -> ingress(pod, port, s)).stream());
    }

    private Optional<Finding> egress(PodTemplate pod, int port, Optional<CollectorService> service) {
        NetworkPeer collector =
                service.map(s -> CollectorPeer.of(s.collector())).orElseGet(NetworkPeer::unknown);
        NetworkPolicies.Connection connection = new NetworkPolicies.Connection(
                Direction.EGRESS, pod.owner(), CollectorPeer.of(pod), collector, ports(port, service), collector);
        return policies.forbidding(connection).map(p -> new PolicyFinding(p, connection).of(pod, port));
    }

    private Optional<Finding> ingress(PodTemplate pod, int port, CollectorService service) {
        NetworkPeer collector = CollectorPeer.of(service.collector());
        NetworkPolicies.Connection connection = new NetworkPolicies.Connection(
                Direction.INGRESS,
                service.object(),
                collector,
                CollectorPeer.of(pod),
                ports(port, Optional.of(service)),
                collector);
        return policies.forbidding(connection).map(p -> new PolicyFinding(p, connection).of(pod, port));
    }

    // A policy is about the port of the pod; whoever allows that of the Service means well.
    private static Set<Integer> ports(int port, Optional<CollectorService> service) {
        Set<Integer> ports = new TreeSet<>(Set.of(port));
        OptionalInt target = service.map(s -> s.target(port)).orElse(OptionalInt.empty());
        target.ifPresent(ports::add);
        return ports;
    }
}
