package io.github.llmdtracing.standing;

import io.github.llmdtracing.kubernetes.ClusterService;
import io.github.llmdtracing.kubernetes.ServicePort;
import io.github.llmdtracing.otel.OtlpProtocol;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The ports of a Service in front of a collector.
 *
 * @param service the Service
 * @param collector the collector
 */
record CollectorPorts(ClusterService service, PodCollector collector) {
    private static final Set<String> GRPC = Set.of("otlp", "otlp-grpc", "grpc-otlp");
    private static final Set<String> HTTP = Set.of("otlp-http", "http-otlp", "otlphttp");

    /** The port for a protocol: what leads to its receiver, else what is named after it, else the usual one. */
    OptionalInt leadingTo(OtlpProtocol protocol) {
        int receiver = collector.receiverPort(protocol);
        return Stream.<Predicate<ServicePort>>of(
                        p -> collector.speaks(protocol) && leads(p, receiver),
                        p -> mayLead(p) && isNamed(p, protocol),
                        p -> p.number() == protocol.port())
                .flatMap(this::matching)
                .mapToInt(ServicePort::number)
                .findFirst();
    }

    private Stream<ServicePort> matching(Predicate<ServicePort> wanted) {
        return service.ports().stream().filter(wanted);
    }

    private boolean leads(ServicePort port, int receiver) {
        OptionalInt target = port.target(collector.pod());
        return target.isPresent() && target.getAsInt() == receiver;
    }

    // Where the configuration is known, a number says more than a name.
    private boolean mayLead(ServicePort port) {
        return collector.config().isEmpty() || port.target(collector.pod()).isEmpty();
    }

    private boolean isNamed(ServicePort port, OtlpProtocol protocol) {
        return protocol == OtlpProtocol.GRPC
                ? GRPC.contains(port.name()) || port.isGrpc() && onlyGrpc().size() == 1
                : HTTP.contains(port.name());
    }

    private List<ServicePort> onlyGrpc() {
        return service.ports().stream().filter(ServicePort::isGrpc).toList();
    }
}
