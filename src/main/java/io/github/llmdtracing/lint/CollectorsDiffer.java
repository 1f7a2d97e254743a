package io.github.llmdtracing.lint;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The components of one path send to different collectors. What goes to a collector in the pod itself may go on to any. */
final class CollectorsDiffer implements LintRule {
    private final Map<String, List<KubernetesObject>> services;

    CollectorsDiffer(LintSubject subject) {
        this.services = subject.plan()
                .sources()
                .objects()
                .filter(o -> o.kind().equals("Service"))
                .collect(Collectors.groupingBy(KubernetesObject::name));
    }

    /** A hop and the collector that it sends to. */
    private record Sender(Hop hop, OtlpEndpoint endpoint, Collector collector) {
        static Optional<Sender> of(Hop hop) {
            return new HopValues(hop)
                    .endpoint()
                    .flatMap(OtlpEndpoint::parse)
                    .filter(e -> !e.isLoopback())
                    .map(e -> new Sender(hop, e, Collector.of(e, hop.report().namespace())));
        }
    }

    @Override
    public FindingCode code() {
        return FindingCode.COLLECTORS_DIFFER;
    }

    @Override
    public List<Finding> findings(RequestPath path) {
        List<Sender> senders = path.traced().flatMap(h -> Sender.of(h).stream()).toList();
        return senders.stream()
                .skip(1)
                .filter(s -> s.hop().kind() != senders.get(0).hop().kind() && !areSame(senders.get(0), s))
                .limit(1)
                .map(s -> finding(senders.get(0), s))
                .toList();
    }

    private static Finding finding(Sender first, Sender other) {
        return other.hop()
                .finding(
                        FindingCode.COLLECTORS_DIFFER,
                        "sends to " + other.endpoint() + ", and the "
                                + first.hop().titleAndPlace() + " to " + first.endpoint(),
                        "The spans of one request come together only where both collectors send to one backend; one that"
                                + " samples whole traces sees a part of them.",
                        "Send all components of the path to one collector, or silence this if both have the same backend.");
    }

    private boolean areSame(Sender a, Sender b) {
        return a.collector().mayBe(b.collector()) || haveSamePods(a.collector(), b.collector());
    }

    // Two Services may lead to the same pods.
    private boolean haveSamePods(Collector a, Collector b) {
        List<String> pods = selectors(a);
        return selectors(b).stream().anyMatch(pods::contains);
    }

    private List<String> selectors(Collector collector) {
        return services.getOrDefault(collector.service(), List.of()).stream()
                .flatMap(o -> o.node().mapping("spec", "selector").stream())
                .map(CollectorsDiffer::text)
                .toList();
    }

    private static String text(YamlMapping selector) {
        return selector.entries().stream()
                .map(e -> e.name().orElse("") + "=" + e.value().text().orElse(""))
                .sorted()
                .collect(Collectors.joining(","));
    }
}
