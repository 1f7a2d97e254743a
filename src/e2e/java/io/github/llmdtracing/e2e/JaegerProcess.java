package io.github.llmdtracing.e2e;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A real Jaeger that runs with a generated configuration, and what its query API knows. */
final class JaegerProcess implements AutoCloseable {
    private static final int OTLP = 4317;
    private static final int QUERY = 16686;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LoopbackConfig config;
    private final LocalProcess process;

    private JaegerProcess(LoopbackConfig config, LocalProcess process) {
        this.config = config;
        this.process = process;
    }

    /** Starts Jaeger and waits until it can be queried. */
    static JaegerProcess start(LoopbackConfig config, Path directory) {
        JaegerProcess jaeger =
                new JaegerProcess(config, LocalProcess.start(Program.JAEGER, config, Map.of(), directory));
        jaeger.process.ready("can be queried", () -> jaeger.get("/api/services").isPresent());
        return jaeger;
    }

    /** Host and port of the receiver for gRPC. */
    String grpcAddress() {
        return config.address(OTLP);
    }

    /** Where the query API is. */
    URI queryUrl() {
        return URI.create("http://" + config.address(QUERY));
    }

    String said() {
        return process.said();
    }

    /** Waits until a trace that the query API finds by one of its services has so many spans. */
    void awaitTrace(String service, String traceId, int spans) {
        process.await(
                "finds " + traceId + " by " + service,
                () -> trace(service, traceId).spans().size() == spans);
    }

    /** What the query API returns for a service, of one trace. */
    JaegerTrace trace(String service, String traceId) {
        String query = "/api/traces?limit=1000&service=" + URLEncoder.encode(service, StandardCharsets.UTF_8);
        return get(query).stream()
                .flatMap(answer -> answer.path("data").valueStream())
                .filter(trace -> trace.path("traceID").asString().equals(traceId))
                .findFirst()
                .map(JaegerTrace::of)
                .orElse(JaegerTrace.NONE);
    }

    /** The services that the third version of the query API knows. */
    Set<String> services() {
        Set<String> services = new TreeSet<>();
        get("/api/v3/services").ifPresent(a -> a.path("services").forEach(s -> services.add(s.asString())));
        return services;
    }

    private Optional<JsonNode> get(String path) {
        return Http.get("http://" + config.address(QUERY) + path).map(JSON::readTree);
    }

    @Override
    public void close() {
        process.terminate();
        process.awaitCleanEnd();
    }
}
