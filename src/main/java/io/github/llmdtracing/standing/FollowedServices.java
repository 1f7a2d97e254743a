package io.github.llmdtracing.standing;

import io.github.llmdtracing.otel.OtlpProtocol;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Chooses the Services that spans may go to.
 *
 * @param protocol how they are sent
 */
record FollowedServices(OtlpProtocol protocol) {
    /** Those that take the protocol; a headless one only where there is no other. */
    List<FollowedService> among(List<CollectorService> services) {
        List<FollowedService> single = serving(services, s -> !s.isHeadless());
        List<FollowedService> found = single.isEmpty() ? serving(services, s -> true) : single;
        return found.isEmpty() && services.size() == 1 ? byName(services.get(0)) : found;
    }

    private List<FollowedService> serving(List<CollectorService> services, Predicate<CollectorService> wanted) {
        return services.stream()
                .filter(wanted)
                .flatMap(this::followed)
                .filter(FollowedService::isAddressable)
                .distinct()
                .toList();
    }

    private Stream<FollowedService> followed(CollectorService service) {
        return service.port(protocol).stream().mapToObj(p -> FollowedService.of(service, p));
    }

    // A collector that is known not to take the protocol is followed all the same, and a finding says what it lacks.
    private List<FollowedService> byName(CollectorService service) {
        return Stream.of(FollowedService.of(service, protocol.port()))
                .filter(f -> service.collector().config().isPresent() && f.isAddressable())
                .toList();
    }
}
