package io.github.llmdtracing.report;

import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.plan.ComponentReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the spans of a path go, as far as it can be told.
 *
 * @param components the components of the path
 * @param context knows the collectors that are generated
 * @param findings knows what is wrong with them
 */
record PathSinks(List<ComponentReport> components, PageContext context, HopFindings findings) {
    private static final int MOST_BACKENDS = 3;

    List<Hop> hops() {
        List<String> endpoints = components.stream()
                .filter(c -> HopState.of(c.state()).sends())
                .flatMap(c -> new Sampled(c).endpoints().stream())
                .distinct()
                .sorted()
                .toList();
        if (endpoints.isEmpty()) {
            return List.of();
        }
        List<CollectorSummary> generated = endpoints.stream()
                .flatMap(e -> context.collectorAt(e).stream())
                .distinct()
                .toList();
        List<Hop> hops = new ArrayList<>();
        endpoints.forEach(e -> hops.add(collector(e)));
        hops.addAll(backends(generated));
        return hops;
    }

    private Hop collector(String endpoint) {
        Optional<CollectorSummary> generated = context.collectorAt(endpoint);
        List<NumberedFinding> about = findings.atCollector(components, List.of(endpoint));
        boolean unserved = about.stream()
                .map(NumberedFinding::finding)
                .anyMatch(f -> f.code() == FindingCode.ENDPOINT_NOT_SERVED
                        && f.problem().contains(endpoint));
        return new Hop(
                HopKind.COLLECTOR,
                host(endpoint),
                generated.isPresent() ? HopState.GENERATED : unserved ? HopState.MISSING : HopState.NAMED,
                generated.map(c -> c.kind() + ", " + c.sampling()).orElse(""),
                List.of(),
                about);
    }

    private static String host(String endpoint) {
        return OtlpEndpoint.parse(endpoint)
                .map(e -> e.host() + (e.port().isPresent() ? ":" + e.port().getAsInt() : ""))
                .orElse(endpoint);
    }

    private static List<Hop> backends(List<CollectorSummary> generated) {
        List<String> names = generated.stream()
                .flatMap(c -> c.backends().stream())
                .distinct()
                .toList();
        if (names.isEmpty()) {
            return List.of(Hop.without(HopKind.BACKEND, "behind the collector", HopState.OUTSIDE, ""));
        }
        List<Hop> hops = new ArrayList<>();
        names.stream()
                .limit(names.size() <= MOST_BACKENDS ? MOST_BACKENDS : MOST_BACKENDS - 1)
                .forEach(n -> hops.add(Hop.without(HopKind.BACKEND, n, HopState.GENERATED, "")));
        if (hops.size() < names.size()) {
            hops.add(Hop.without(
                    HopKind.BACKEND, Counted.of(names.size() - hops.size(), "more backend"), HopState.GENERATED, ""));
        }
        return hops;
    }
}
