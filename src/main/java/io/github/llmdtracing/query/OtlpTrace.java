package io.github.llmdtracing.query;

import io.github.llmdtracing.json.JsonObject;
import io.github.llmdtracing.verify.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * Spans in OTLP's JSON (opentelemetry-proto, trace/v1), as Tempo gives them: there ids are base 64, and resources were once called batches.
 *
 * @param json the object that holds the resources
 */
record OtlpTrace(JsonObject json) {
    private static final String SERVICE_NAME = "service.name";

    List<Span> spans() {
        return Stream.of("resourceSpans", "batches")
                .flatMap(name -> json.objects(name).stream())
                .flatMap(OtlpTrace::ofResource)
                .toList();
    }

    private static Stream<Span> ofResource(JsonObject resource) {
        String service = resource.objects("resource", "attributes").stream()
                .filter(a -> a.text("key").filter(SERVICE_NAME::equals).isPresent())
                .flatMap(a -> a.text("value", "stringValue").stream())
                .findFirst()
                .orElse("");
        return Stream.of("scopeSpans", "instrumentationLibrarySpans")
                .flatMap(name -> resource.objects(name).stream())
                .flatMap(scope -> scope.objects("spans").stream())
                .map(span -> span(span, service));
    }

    private static Span span(JsonObject span, String service) {
        return new Span(
                SpanId.trace(span.text("traceId").orElse("")),
                SpanId.span(span.text("spanId").orElse("")),
                SpanId.parent(span.text("parentSpanId").orElse("")),
                service,
                span.text("name").orElse(""));
    }
}
