package io.github.llmdtracing.plan;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.otel.OtlpEndpoint;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Checks endpoints that name the Service of a collector of the tree: it has to have the port, for the protocol.
 *
 * @param scope what is applied together
 * @param addressed finds the collector of an endpoint
 */
record ServedPorts(CollectorScope scope, AddressedCollectors addressed) {
    Stream<Finding> findings() {
        return scope.workloads().stream().flatMap(w -> of(w).stream());
    }

    private Optional<Finding> of(TracedWorkload workload) {
        Optional<OtlpEndpoint> endpoint = workload.endpoint();
        return addressed
                .of(workload)
                .flatMap(service -> endpoint.flatMap(e -> e.port().isEmpty()
                        ? Optional.empty()
                        : of(workload, service, e, e.port().getAsInt())));
    }

    private Optional<Finding> of(TracedWorkload workload, CollectorService service, OtlpEndpoint endpoint, int port) {
        OptionalInt right = service.port(workload.protocol());
        boolean other = service.port(workload.protocol().other()).equals(OptionalInt.of(port));
        boolean wrong = service.lacks(port) || other && right.isPresent();
        return wrong && !right.equals(OptionalInt.of(port))
                ? Optional.of(finding(workload, service, endpoint, right))
                : Optional.empty();
    }

    private Finding finding(
            TracedWorkload workload, CollectorService service, OtlpEndpoint endpoint, OptionalInt right) {
        boolean ofPom = scope.settings()
                .at(workload.report().location().file())
                .endpoint()
                .filter(e -> e.host().equals(endpoint.host()) && e.port().equals(endpoint.port()))
                .isPresent();
        Location at = ofPom
                ? service.object().locate(service.object().node())
                : workload.report().location();
        String subject = ofPom ? service.object().title() : workload.report().workload();
        String problem = service.lacks(endpoint.port().orElse(0))
                ? "the Service " + service.name() + " does not have the port of " + endpoint
                : endpoint + " leads to the receiver of the other protocol than "
                        + workload.protocol().id();
        return Finding.of(
                FindingCode.ENDPOINT_NOT_SERVED,
                at,
                subject,
                problem,
                ofPom ? "The POM sends spans there." : "No span arrives.",
                right.isPresent()
                        ? "Write " + endpoint.withPort(right.getAsInt()) + "."
                        : "Give the Service a port that leads to the collector's otlp receiver.");
    }
}
