package io.github.llmdtracing.standing;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.otel.OtlpProtocol;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Checks that a collector takes what is sent to it.
 *
 * @param collector the collector
 * @param config its configuration
 */
record ReceptionCheck(ExistingCollector collector, CollectorConfig config) {
    /**
     * For spans that come by a protocol.
     *
     * @param port the port of the collector's pod; none where it is not known
     * @param within whether they come from the same pod
     */
    Optional<Finding> finding(OtlpProtocol protocol, OptionalInt port, boolean within) {
        List<OtlpListener> listeners = collector.listeners().stream()
                .filter(l -> l.protocol() == protocol)
                .toList();
        if (isHidden()) {
            return Optional.empty();
        }
        return listeners.isEmpty() ? Optional.of(silent(protocol)) : unheard(listeners, port, within);
    }

    private boolean isHidden() {
        return config.traces().stream().anyMatch(p -> p.hides(CollectorConfig.RECEIVERS));
    }

    private Optional<Finding> unheard(List<OtlpListener> listeners, OptionalInt port, boolean within) {
        List<OtlpListener> heard = listeners.stream()
                .filter(l -> port.isEmpty() || l.address().hears(port.getAsInt()))
                .toList();
        if (heard.isEmpty()) {
            return Optional.of(elsewhere(listeners.get(0), port.orElse(0)));
        }
        boolean local = !within && heard.stream().allMatch(l -> l.address().isLoopback());
        return local ? Optional.of(onLocalhost(heard.get(0))) : Optional.empty();
    }

    /** For spans of other pods, whoever sends them. */
    Optional<Finding> onLocalhost() {
        List<OtlpListener> listeners = collector.listeners();
        boolean local = !listeners.isEmpty()
                && listeners.stream().allMatch(l -> l.address().isLoopback());
        return local ? Optional.of(onLocalhost(listeners.get(0))) : Optional.empty();
    }

    private Finding silent(OtlpProtocol protocol) {
        Optional<CollectorPipeline> traces = config.traces().stream().findFirst();
        YamlNode at = traces.map(p -> p.place(CollectorConfig.RECEIVERS)).orElseGet(config::pipelinesKey);
        return finding(
                at,
                traces.isPresent()
                        ? "no traces pipeline takes OTLP by " + protocol.id()
                        : "it has no pipeline for traces",
                "Workloads of the tree send their spans to it by " + protocol.id() + ".",
                traces.isPresent()
                        ? "Give the otlp receiver of the pipeline the protocol " + OtlpListeners.key(protocol)
                                + " on 0.0.0.0:" + protocol.port() + "."
                        : "Add a traces pipeline with an otlp receiver, or name another collector in <endpoint>.");
    }

    private Finding elsewhere(OtlpListener listener, int port) {
        return finding(
                listener.node(),
                "its otlp receiver listens on port " + listener.port() + ", and spans come in on port " + port,
                "That is where the Service leads, or where workloads of the pod send.",
                "Make both agree.");
    }

    private Finding onLocalhost(OtlpListener listener) {
        String reason = listener.node()
                        .asScalar()
                        .filter(s -> s.value().contains("localhost:")
                                || s.value().contains("127.")
                                || s.value().contains("::1"))
                        .isPresent()
                ? "No other pod reaches it there."
                : "That is where receivers listen if nobody says where, from version 0.104 on; no other pod reaches it.";
        return finding(
                listener.node(),
                "its otlp receiver listens on localhost",
                reason,
                "Write endpoint: 0.0.0.0:" + listener.port() + ", or ${env:MY_POD_IP}:" + listener.port() + ".");
    }

    private Finding finding(YamlNode at, String problem, String reason, String remedy) {
        return new CollectorFinding(collector, config)
                .of(FindingCode.COLLECTOR_WITHOUT_OTLP, at, problem, reason, remedy);
    }
}
