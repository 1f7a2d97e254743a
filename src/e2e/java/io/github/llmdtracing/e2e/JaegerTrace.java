package io.github.llmdtracing.e2e;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A trace, as Jaeger shows it.
 *
 * @param spans its spans
 */
record JaegerTrace(List<SpanKey> spans) {
    static final JaegerTrace NONE = new JaegerTrace(List.of());

    static JaegerTrace of(JsonNode trace) {
        List<SpanKey> spans = new ArrayList<>();
        trace.path("spans").forEach(span -> spans.add(span(span, trace.path("processes"))));
        return new JaegerTrace(spans);
    }

    private static SpanKey span(JsonNode span, JsonNode processes) {
        String process = span.path("processID").asString();
        return new SpanKey(
                processes.path(process).path("serviceName").asString(),
                span.path("operationName").asString(),
                span.path("traceID").asString(),
                span.path("spanID").asString());
    }
}
