package io.github.llmdtracing.query;

import io.github.llmdtracing.json.JsonObject;
import io.github.llmdtracing.verify.Span;
import io.github.llmdtracing.verify.Trace;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Jaeger, by the JSON API that its own user interface uses, in version 1 as in 2, and that others have copied (jaegertracing/jaeger
 * cmd/jaeger/internal/extension/jaegerquery/internal/http_handler.go, query_parser.go @01a9764: {@code /api/services}, {@code
 * /api/traces?service=&start=&end=&limit=} with times in microseconds, {@code /api/traces/ID}).
 */
final class JaegerStore implements TraceStore {
    private static final String API = "Jaeger's query API";
    private static final String DATA = "data";
    private static final String MOST_TRACES = "50";
    private static final long MICROS = 1_000_000;

    private final StoreApi api;

    JaegerStore(StoreApi api) {
        this.api = api;
    }

    @Override
    public String title() {
        return "Jaeger";
    }

    @Override
    public String address() {
        return api.address();
    }

    @Override
    public Set<String> services(Duration lookback) throws StoreException {
        JsonObject answer = ask("/api/services", Map.of());
        Set<String> services = new TreeSet<>();
        answer.list(DATA).forEach(s -> services.add(String.valueOf(s)));
        return services;
    }

    @Override
    public List<Trace> traces(String service, Duration lookback) throws StoreException {
        Map<String, String> query = new HashMap<>(Map.of("service", service, "limit", MOST_TRACES));
        api.window(lookback).ifPresent(w -> {
            query.put("start", Long.toString(w.from() * MICROS));
            query.put("end", Long.toString(w.to() * MICROS));
        });
        return ask("/api/traces", query).objects(DATA).stream()
                .map(JaegerStore::trace)
                .toList();
    }

    @Override
    public Optional<Trace> trace(String id) throws StoreException {
        return api.find(API, "/api/traces/" + id, Map.of()).stream()
                .flatMap(a -> a.objects(DATA).stream())
                .map(JaegerStore::trace)
                .findFirst();
    }

    private JsonObject ask(String path, Map<String, String> query) throws StoreException {
        JsonObject answer = api.find(API, path, query).orElseThrow(() -> api.notThis(API, "it has no " + path));
        if (!answer.members().containsKey(DATA)) {
            throw api.notThis(API, "the answer to " + path + " has no \"" + DATA + "\"");
        }
        return answer;
    }

    private static Trace trace(JsonObject trace) {
        String id = SpanId.trace(trace.text("traceID").orElse(""));
        return new Trace(
                id,
                trace.objects("spans").stream()
                        .map(s -> span(s, id, trace.object("processes")))
                        .toList());
    }

    private static Span span(JsonObject span, String trace, JsonObject processes) {
        String process = span.text("processID").orElse("");
        return new Span(
                trace,
                SpanId.span(span.text("spanID").orElse("")),
                parent(span, trace),
                processes.text(process, "serviceName").orElse(""),
                span.text("operationName").orElse(""));
    }

    // A reference to another trace is a link.
    private static Optional<String> parent(JsonObject span, String trace) {
        return span.objects("references").stream()
                .filter(r -> r.text("refType").filter("CHILD_OF"::equals).isPresent())
                .filter(r -> r.text("traceID")
                        .map(SpanId::trace)
                        .filter(trace::equals)
                        .isPresent())
                .flatMap(r -> r.text("spanID").flatMap(SpanId::parent).stream())
                .findFirst();
    }
}
