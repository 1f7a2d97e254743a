package io.github.llmdtracing.standing;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.kubernetes.ServiceName;
import java.util.List;
import java.util.Optional;

/**
 * A collector of the user's own, as a report shows it.
 *
 * @param services the Services that lead to it; none where it serves its own pod
 * @param title as {@code Deployment/otel-collector}
 * @param location where it is declared
 * @param decision what it keeps of the traces
 * @param destinations where it passes them on to; nothing where that is not known
 */
public record StandingCollector(
        List<ServiceName> services,
        String title,
        Location location,
        Decision decision,
        List<Destination> destinations) {
    /** What a collector keeps. */
    public enum Decision {
        /** Whole traces, by what they turned out to be. */
        WHOLE_TRACES,
        /** A share of the traces. */
        SHARE,
        /** All. */
        EVERYTHING,
        /** Nobody knows: its configuration is not in the tree. */
        NOT_KNOWN
    }

    /**
     * Where spans go from a collector.
     *
     * @param exporter as {@code otlp/tempo}
     * @param address its endpoint, where it has one
     */
    public record Destination(String exporter, Optional<String> address) {}

    private static final List<String> OWN_HOSTS = List.of("localhost", "127.0.0.1", "[::1]", "::1");

    /** Copies the lists. */
    public StandingCollector {
        services = List.copyOf(services);
        destinations = List.copyOf(destinations);
    }

    /**
     * Whether a component's spans come here.
     *
     * @param host the host of its endpoint
     */
    public boolean isAt(String host, ComponentReport component) {
        return services.isEmpty()
                ? OWN_HOSTS.contains(host) && component.workload().equals(title)
                : services.stream().anyMatch(s -> s.isNamed(host, component.namespace()));
    }
}
