package io.github.llmdtracing.otel;

import java.util.Optional;

/**
 * A collector's Service.
 *
 * @param service its name
 * @param namespace its namespace; none where it is the workload's own
 */
public record CollectorAddress(String service, Optional<String> namespace) {
    /** The host for somebody in a namespace: the short name there, else the full one (Kubernetes, DNS for Services and Pods). */
    public String hostFrom(Optional<String> workload) {
        boolean elsewhere = namespace.isPresent() && !namespace.equals(workload);
        return elsewhere ? service + "." + namespace.get() + ".svc.cluster.local" : service;
    }

    /** The endpoint for somebody in a namespace. */
    public OtlpEndpoint endpointFrom(Optional<String> workload, OtlpProtocol protocol) {
        return new OtlpEndpoint("http://" + hostFrom(workload) + ":" + protocol.port());
    }

    /** Whether a host of an endpoint is this Service, however much of its name it gives. */
    public boolean isAt(String host) {
        String full = service + "." + namespace.orElse("");
        return host.equals(service)
                || namespace.isPresent() && (host.equals(full) || host.startsWith(full + ".svc"))
                || namespace.isEmpty() && host.startsWith(service + ".");
    }
}
