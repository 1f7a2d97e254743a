package io.github.llmdtracing.standing;

import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.otel.OtlpEndpoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the collector's Service that an endpoint names.
 *
 * @param near the Services of what is applied together
 * @param all the Services of the tree
 */
record AddressedCollectors(List<CollectorService> near, List<CollectorService> all) {
    /** The one Service that a workload's endpoint names; none where there is none, or where several are so named. */
    Optional<CollectorService> of(TracedWorkload workload) {
        return workload.endpoint().flatMap(e -> of(e, workload.report().namespace()));
    }

    Optional<CollectorService> of(OtlpEndpoint endpoint, Optional<String> namespace) {
        List<CollectorService> own = named(near, endpoint, namespace);
        List<CollectorService> found = own.isEmpty() ? named(all, endpoint, namespace) : own;
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    // What several kustomizations make of one file is one.
    private static List<CollectorService> named(
            List<CollectorService> services, OtlpEndpoint endpoint, Optional<String> namespace) {
        Map<Location, CollectorService> found = new LinkedHashMap<>();
        services.stream()
                .filter(s -> s.isNamed(endpoint.host(), namespace))
                .forEach(s -> found.putIfAbsent(s.object().locate(s.object().node()), s));
        return List.copyOf(found.values());
    }
}
