package io.github.llmdtracing.verify;

import io.github.llmdtracing.lint.Hop;
import io.github.llmdtracing.lint.HopValues;
import io.github.llmdtracing.otel.OtlpEndpoint;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** It sends to another host than those that report. */
final class OtherCollector implements CauseRule {
    @Override
    public Optional<Cause> cause(ExpectedService service, Circumstances circumstances) {
        Set<String> proved = circumstances
                .reporting()
                .flatMap(h -> endpoint(h).stream())
                .map(OtherCollector::collector)
                .collect(Collectors.toCollection(TreeSet::new));
        return service.hop()
                .flatMap(OtherCollector::endpoint)
                .filter(e -> !proved.isEmpty() && !proved.contains(collector(e)) && !e.isLoopback())
                .map(e -> cause(e, proved));
    }

    private static Cause cause(OtlpEndpoint endpoint, Set<String> proved) {
        return new Cause(
                "other-endpoint",
                "It sends to " + endpoint + ", and what reports sends to " + String.join(", ", proved) + ".",
                "Send to the same collector, or have both send to this backend.");
    }

    private static Optional<OtlpEndpoint> endpoint(Hop hop) {
        return new HopValues(hop).endpoint().flatMap(OtlpEndpoint::parse);
    }

    // A Service by its short name; what is no name in the cluster, whole.
    private static String collector(OtlpEndpoint endpoint) {
        String host = endpoint.host();
        boolean numbers = host.startsWith("[") || host.matches("[0-9.]+");
        return numbers ? host : host.replaceFirst("\\..*", "");
    }
}
