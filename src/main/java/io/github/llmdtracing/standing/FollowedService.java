package io.github.llmdtracing.standing;

import io.github.llmdtracing.otel.CollectorAddress;
import io.github.llmdtracing.otel.OtlpEndpoint;
import java.util.Optional;

/**
 * A Service that spans may go to.
 *
 * @param name the Service
 * @param namespace its namespace, where the manifest names one
 * @param port the port
 */
record FollowedService(String name, Optional<String> namespace, int port) {
    static FollowedService of(CollectorService service, int port) {
        return new FollowedService(service.name(), service.namespace(), port);
    }

    /** The URL for a workload of a namespace. */
    String urlFrom(Optional<String> workload) {
        return "http://" + new CollectorAddress(name, namespace).hostFrom(workload) + ":" + port;
    }

    // A name may be missing, or come from a template.
    boolean isAddressable() {
        return OtlpEndpoint.parse(urlFrom(Optional.empty())).isPresent();
    }
}
