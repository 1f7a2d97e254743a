package io.github.llmdtracing.lint;

import io.github.llmdtracing.otel.OtlpEndpoint;
import java.util.List;
import java.util.Optional;

/**
 * The collector that an endpoint names, whatever its port: Service names come short, with a namespace, and in full (Kubernetes, DNS
 * for Services and Pods).
 *
 * @param service the Service, or a host that is none
 * @param namespace its namespace; none where it is not known
 */
record Collector(String service, Optional<String> namespace) {
    private static final String HEADLESS = "-headless";

    static Collector of(OtlpEndpoint endpoint, Optional<String> namespaceOfPod) {
        List<String> parts = List.of(endpoint.host().split("\\."));
        boolean outside = parts.size() > 2 && !parts.get(2).equals("svc");
        if (outside) {
            return new Collector(endpoint.host(), Optional.of(""));
        }
        String name = withoutSuffix(parts.get(0));
        return new Collector(name, parts.size() == 1 ? namespaceOfPod : Optional.of(parts.get(1)));
    }

    // The operator makes a headless Service beside each other one (opentelemetry-operator 0.158, internal/naming).
    private static String withoutSuffix(String service) {
        return service.endsWith(HEADLESS) ? service.substring(0, service.length() - HEADLESS.length()) : service;
    }

    /** Whether it may be the same; what has no namespace may be in any. */
    boolean mayBe(Collector other) {
        boolean unknown = namespace.isEmpty() || other.namespace.isEmpty();
        return service.equals(other.service) && (unknown || namespace.equals(other.namespace));
    }
}
