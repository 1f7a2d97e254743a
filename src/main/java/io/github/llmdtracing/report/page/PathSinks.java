package io.github.llmdtracing.report.page;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.report.CollectorSummary;
import io.github.llmdtracing.report.Counted;
import io.github.llmdtracing.report.PageContext;
import io.github.llmdtracing.report.SecretMask;
import io.github.llmdtracing.standing.StandingCollector;
import io.github.llmdtracing.standing.StandingCollector.Destination;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the spans of a path go, as far as it can be told.
 *
 * @param components the components of the path
 * @param context knows the collectors
 * @param findings knows what is wrong with them
 */
record PathSinks(List<ComponentReport> components, PageContext context, HopFindings findings) {
    private static final int MOST_BACKENDS = 3;

    List<Hop> hops() {
        List<String> endpoints = senders()
                .flatMap(c -> new Sampled(c).endpoints().stream())
                .distinct()
                .sorted()
                .toList();
        if (endpoints.isEmpty()) {
            return List.of();
        }
        List<Hop> hops = new ArrayList<>();
        endpoints.forEach(e -> hops.add(collector(e)));
        hops.addAll(backends(endpoints));
        return hops;
    }

    private Stream<ComponentReport> senders() {
        return components.stream().filter(c -> HopState.of(c.state()).sends());
    }

    private Hop collector(String endpoint) {
        List<NumberedFinding> about = findings.atCollector(components, List.of(endpoint));
        Optional<CollectorSummary> generated = context.collectorAt(endpoint);
        Optional<StandingCollector> own = own(endpoint);
        if (generated.isPresent()) {
            CollectorSummary summary = generated.get();
            return sink(endpoint, HopState.GENERATED, summary.kind() + ", " + summary.sampling(), about);
        }
        if (own.isPresent()) {
            List<NumberedFinding> all = Stream.concat(about.stream(), findings.on(own.get()).stream())
                    .distinct()
                    .toList();
            return sink(endpoint, HopState.STANDING, words(own.get()), all);
        }
        return sink(endpoint, isUnserved(endpoint, about) ? HopState.MISSING : HopState.NAMED, "", about);
    }

    private static Hop sink(String endpoint, HopState state, String detail, List<NumberedFinding> about) {
        return new Hop(HopKind.COLLECTOR, host(endpoint), state, detail, List.of(), about);
    }

    private static boolean isUnserved(String endpoint, List<NumberedFinding> about) {
        return about.stream()
                .map(NumberedFinding::finding)
                .anyMatch(f -> f.code() == FindingCode.ENDPOINT_NOT_SERVED
                        && f.problem().contains(endpoint));
    }

    private Optional<StandingCollector> own(String endpoint) {
        List<ComponentReport> sending = senders()
                .filter(c -> new Sampled(c).endpoints().contains(endpoint))
                .toList();
        return context.ownAt(endpoint, sending);
    }

    private static String words(StandingCollector collector) {
        return switch (collector.decision()) {
                    case WHOLE_TRACES -> "decides on whole traces, ";
                    case SHARE -> "keeps a share, ";
                    case EVERYTHING -> "passes on what it gets, ";
                    case NOT_KNOWN -> "";
                }
                + collector.title();
    }

    private static String host(String endpoint) {
        return OtlpEndpoint.parse(endpoint)
                .map(e -> e.host() + (e.port().isPresent() ? ":" + e.port().getAsInt() : ""))
                .orElse(endpoint);
    }

    private List<Hop> backends(List<String> endpoints) {
        List<Hop> hops = endpoints.stream().flatMap(this::backends).distinct().toList();
        if (hops.isEmpty()) {
            return List.of(Hop.without(HopKind.BACKEND, "behind the collector", HopState.OUTSIDE, ""));
        }
        int shown = hops.size() <= MOST_BACKENDS ? MOST_BACKENDS : MOST_BACKENDS - 1;
        List<Hop> all = new ArrayList<>(hops.stream().limit(shown).toList());
        if (all.size() < hops.size()) {
            String more = Counted.of(hops.size() - all.size(), "more backend");
            all.add(Hop.without(HopKind.BACKEND, more, hops.get(shown).state(), ""));
        }
        return all;
    }

    private Stream<Hop> backends(String endpoint) {
        return context.collectorAt(endpoint)
                .map(c -> c.backends().stream().map(b -> Hop.without(HopKind.BACKEND, b, HopState.GENERATED, "")))
                .orElseGet(() -> own(endpoint).stream()
                        .flatMap(c -> c.destinations().stream())
                        .map(d -> Hop.without(HopKind.BACKEND, name(d), HopState.NAMED, "")));
    }

    private static String name(Destination destination) {
        String address = destination.address().map(a -> " at " + a).orElse("");
        return new SecretMask().text(destination.exporter() + address);
    }
}
