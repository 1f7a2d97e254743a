package io.github.llmdtracing.lint;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.serving.Propagation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Versions that do not pass the trace on, or do not take it up: pickers of gateway-api-inference-extension before 1.4 inject nothing,
 * those of llm-d before 0.9 extract nothing (llm-d-router #1514), proxies before 0.10 hand on the header that they got (#1667).
 */
final class TraceSplits implements LintRule {
    @Override
    public FindingCode code() {
        return FindingCode.TRACE_SPLITS;
    }

    @Override
    public List<Finding> findings(RequestPath path) {
        boolean engines = path.traced().anyMatch(h -> h.kind().compareTo(HopKind.PROXY) > 0);
        Stream<Hop> before = path.traced().filter(h -> h.kind().compareTo(HopKind.PROXY) <= 0);
        return engines ? before.flatMap(h -> finding(h).stream()).toList() : List.of();
    }

    private static Optional<Finding> finding(Hop hop) {
        return hop.propagation().flatMap(p -> hop.kind() == HopKind.PICKER ? picker(hop, p) : proxy(hop, p));
    }

    private static Optional<Finding> picker(Hop hop, Propagation propagation) {
        return switch (propagation) {
            case WHOLE -> Optional.empty();
            case NONE, INBOUND_ONLY ->
                Optional.of(
                        finding(
                                hop,
                                "does not pass its trace on: the spans of picker and model server are in separate traces",
                                "The model server gets the picker's traceparent from gateway-api-inference-extension 1.4 on.",
                                "Use a picker that passes the trace on: llm-d-inference-scheduler from 0.6 on, or GAIE from 1.4 on."));
            case OUTBOUND_ONLY ->
                Optional.of(finding(
                                hop,
                                "does not take up the caller's trace: a trace begins here",
                                "Spans of a gateway or client before it are in a trace of their own; llm-d's picker reads"
                                        + " their traceparent from 0.9 on.",
                                "")
                        .as(Severity.INFO));
        };
    }

    private static Optional<Finding> proxy(Hop hop, Propagation propagation) {
        return propagation == Propagation.WHOLE || hop.kind() != HopKind.PROXY
                ? Optional.empty()
                : Optional.of(finding(
                                hop,
                                "hands on the header that it got: the model server's spans hang beside the proxy's, not below",
                                "They are in the same trace. The proxy passes its own span on from 0.10 on.",
                                "")
                        .as(Severity.INFO));
    }

    private static Finding finding(Hop hop, String problem, String reason, String remedy) {
        String version = hop.report().version().map(v -> " " + v).orElse("");
        return hop.finding(
                FindingCode.TRACE_SPLITS, hop.report().component() + version + " " + problem, reason, remedy);
    }
}
