package io.github.llmdtracing.e2e;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The spans of requests through llm-d, and those that are noise, as the four programs of the request path send them: endpoint picker,
 * routing proxy, and the two engines that prefill and decode.
 */
final class RequestTraces implements AutoCloseable {
    /** How many spans one request has. */
    static final int SPANS = 4;

    static final String MODEL = "gen_ai.request.model";

    private static final Duration ORDINARY = Duration.ofMillis(300);

    private final ServingProgram picker;
    private final ServingProgram proxy;
    private final ServingProgram prefill;
    private final ServingProgram decode;

    /**
     * Four programs.
     *
     * @param exporters gives each of them a connection of its own
     */
    RequestTraces(Supplier<SpanExporter> exporters) {
        picker = new ServingProgram("llm-d-epp", exporters.get());
        proxy = new ServingProgram("routing-proxy", exporters.get());
        prefill = new ServingProgram("vllm-prefill", exporters.get());
        decode = new ServingProgram("vllm-decode", exporters.get());
    }

    private Stream<ServingProgram> programs() {
        return Stream.of(picker, proxy, prefill, decode);
    }

    /** Sends ordinary requests, and returns their spans. */
    List<SpanKey> ordinary(int count) {
        IntStream.range(0, count).forEach(i -> request(ORDINARY, span -> {}));
        return send();
    }

    /** Sends requests of which the spans of some services are lost; returns the others. */
    List<SpanKey> ordinary(int count, String... lost) {
        IntStream.range(0, count).forEach(i -> request(ORDINARY, span -> {}));
        return programs()
                .filter(p -> !List.of(lost).contains(p.service()))
                .flatMap(p -> p.send().stream())
                .toList();
    }

    /** Sends a request of which one engine had an error. */
    List<SpanKey> failed() {
        request(ORDINARY, span -> span.setStatus(StatusCode.ERROR, "out of cache blocks"));
        return send();
    }

    /** Sends a request that took long. */
    List<SpanKey> slow(Duration took) {
        request(took, span -> {});
        return send();
    }

    /** Each program sends its spans by itself; only the collector brings a trace together. */
    private List<SpanKey> send() {
        return programs().flatMap(program -> program.send().stream()).toList();
    }

    private void request(Duration took, Consumer<Span> decoding) {
        Instant now = Instant.now();
        Instant since = now.minus(took);
        Map<String, String> model = Map.of(MODEL, "meta-llama/Llama-3.1-8B");
        Span picked = picker.begin("gateway.request", SpanKind.SERVER, Context.root(), since, model);
        Span routed = proxy.begin("llm_d.pd_proxy.request", SpanKind.SERVER, within(picked), since, model);
        Span prefilled = prefill.begin("llm_request", SpanKind.SERVER, within(routed), since, model);
        Span decoded = decode.begin("llm_request", SpanKind.SERVER, within(routed), since, model);
        decoding.accept(decoded);
        Stream.of(prefilled, decoded, routed, picked).forEach(span -> span.end(now));
    }

    private static Context within(Span parent) {
        return Context.root().with(parent);
    }

    /** Sends what scraping and probing make, which nobody wants to see. */
    void noise() {
        Stream.of("/metrics", "/health", "/healthz", "/readyz", "/livez").forEach(path -> {
            get("GET " + path, Map.of("url.path", path, "http.route", path, "http.request.method", "GET"));
            get("GET " + path, Map.of("url.path", path));
        });
        get("GET", Map.of("http.request.method", "GET"));
        single(
                picker,
                "grpc.health.v1.Health/Check",
                Map.of("rpc.system", "grpc", "rpc.service", "grpc.health.v1.Health", "rpc.method", "Check"));
        send();
    }

    /** Sends what only looks like noise, and returns it. */
    List<SpanKey> lookAlikes() {
        get("GET /v1/models", Map.of("url.path", "/v1/models", "http.route", "/v1/models"));
        get("POST /v1/completions", Map.of("url.path", "/v1/completions"));
        get("GET /v1/metrics-of-models", Map.of("url.path", "/v1/metrics-of-models"));
        get("healthy", Map.of());
        return send();
    }

    private void get(String name, Map<String, String> attributes) {
        single(decode, name, attributes);
    }

    private static void single(ServingProgram program, String name, Map<String, String> attributes) {
        program.begin(name, SpanKind.SERVER, Context.root(), Instant.now(), attributes)
                .end();
    }

    @Override
    public void close() {
        programs().forEach(ServingProgram::close);
    }
}
