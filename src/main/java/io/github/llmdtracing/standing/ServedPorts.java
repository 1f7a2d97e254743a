package io.github.llmdtracing.standing;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.otel.OtlpProtocol;
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
        return workload.endpoint()
                .filter(e -> e.port().isPresent())
                .flatMap(e -> addressed.of(workload).flatMap(s -> of(workload, s, e)));
    }

    private Optional<Finding> of(TracedWorkload workload, CollectorService service, OtlpEndpoint endpoint) {
        OptionalInt right = service.port(workload.protocol());
        OptionalInt other = service.port(workload.protocol().other());
        boolean swapped = endpoint.port().equals(other) && right.isPresent();
        boolean wrong = service.lacks(endpoint.port().orElse(0)) || swapped;
        return wrong && !right.equals(endpoint.port()) && !isSaid(workload, endpoint)
                ? Optional.of(finding(workload, service, endpoint, right))
                : Optional.empty();
    }

    // The usual port of the other protocol is doubtful wherever it leads, and that is said of the value.
    private boolean isSaid(TracedWorkload workload, OtlpEndpoint endpoint) {
        boolean http = endpoint.port().equals(OptionalInt.of(OtlpProtocol.HTTP_PROTOBUF.port()));
        return http && workload.protocol() == OtlpProtocol.GRPC && !isOfPom(workload, endpoint);
    }

    private boolean isOfPom(TracedWorkload workload, OtlpEndpoint endpoint) {
        return scope.settings()
                .at(workload.report().location().file())
                .endpoint()
                .filter(e -> e.host().equals(endpoint.host()) && e.port().equals(endpoint.port()))
                .isPresent();
    }

    private Finding finding(
            TracedWorkload workload, CollectorService service, OtlpEndpoint endpoint, OptionalInt right) {
        boolean ofPom = isOfPom(workload, endpoint);
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
