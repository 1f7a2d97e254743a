package io.github.llmdtracing.e2e;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A span that has arrived.
 *
 * @param resource the attributes of the program that made it
 * @param scope the library that made it
 * @param span the span
 */
record ReceivedSpan(Map<String, String> resource, String scope, Span span) {
    static List<ReceivedSpan> of(ExportTraceServiceRequest request) {
        return request.getResourceSpansList().stream().flatMap(ReceivedSpan::of).toList();
    }

    private static Stream<ReceivedSpan> of(ResourceSpans program) {
        return program.getScopeSpansList().stream().flatMap(scope -> of(program, scope));
    }

    private static Stream<ReceivedSpan> of(ResourceSpans program, ScopeSpans scope) {
        Map<String, String> resource = texts(program.getResource().getAttributesList());
        return scope.getSpansList().stream()
                .map(span -> new ReceivedSpan(resource, scope.getScope().getName(), span));
    }

    private static Map<String, String> texts(List<KeyValue> attributes) {
        return attributes.stream()
                .collect(Collectors.toMap(KeyValue::getKey, a -> a.getValue().getStringValue()));
    }

    SpanKey key() {
        return new SpanKey(resource.getOrDefault("service.name", ""), span.getName(), traceId(), hex(span.getSpanId()));
    }

    String traceId() {
        return hex(span.getTraceId());
    }

    String parentId() {
        return hex(span.getParentSpanId());
    }

    Map<String, String> attributes() {
        return texts(span.getAttributesList());
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }
}
