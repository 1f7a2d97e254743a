package io.github.llmdtracing.standing;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.otel.OtlpEndpoint;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Says of collectors what they do not take of what is sent to them.
 *
 * @param scope what is applied together
 * @param addressed finds the collector of an endpoint
 */
record ReceptionFindings(CollectorScope scope, AddressedCollectors addressed) {
    Stream<Finding> all() {
        return Stream.of(
                        scope.workloads().stream().flatMap(w -> overTheNetwork(w).stream()),
                        scope.workloads().stream().flatMap(this::withinThePod),
                        scope.collectors().all().stream().flatMap(c -> onLocalhost(c).stream()))
                .flatMap(s -> s);
    }

    private Optional<Finding> overTheNetwork(TracedWorkload workload) {
        return addressed.of(workload).flatMap(service -> {
            OptionalInt port = workload.endpoint().map(OtlpEndpoint::port).orElse(OptionalInt.empty());
            OptionalInt target = port.isEmpty() ? port : service.target(port.getAsInt());
            return check(service.collector()).flatMap(c -> c.finding(workload.protocol(), target, false));
        });
    }

    private Stream<Finding> withinThePod(TracedWorkload workload) {
        Optional<OtlpEndpoint> endpoint = workload.endpoint().filter(OtlpEndpoint::isLoopback);
        return endpoint.stream()
                .flatMap(e -> scope.collectors().all().stream()
                        .filter(c -> c instanceof PodCollector p
                                && workload.pod().filter(p.pod()::equals).isPresent())
                        .flatMap(c -> check(c).stream())
                        .flatMap(c -> c.finding(workload.protocol(), e.port(), true).stream()));
    }

    // A lone container that hears nobody but itself is of no use, whoever sends.
    private static Optional<Finding> onLocalhost(ExistingCollector collector) {
        boolean mayBeMeant = collector.isSidecar()
                || collector instanceof LooseConfig
                || collector instanceof PodCollector p && p.isOnHostNetwork()
                || collector instanceof OperatedCollector o
                        && o.spec("hostNetwork").filter("true"::equals).isPresent();
        return mayBeMeant ? Optional.empty() : check(collector).flatMap(ReceptionCheck::onLocalhost);
    }

    private static Optional<ReceptionCheck> check(ExistingCollector collector) {
        return collector.config().map(c -> new ReceptionCheck(collector, c));
    }
}
