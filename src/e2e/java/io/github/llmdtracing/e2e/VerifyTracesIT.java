package io.github.llmdtracing.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.llmdtracing.mojo.VerifyGoal;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The goal verify-traces asks a real Jaeger what real SDKs have sent it, and says what the sources of the quick start let expect. */
class VerifyTracesIT {
    private static final Map<String, String> NONE = Map.of();

    @RegisterExtension
    private final Loopback loopback = new Loopback();

    private JaegerProcess jaeger() {
        return loopback.jaeger(GeneratedCollector.config("one-backend", "jaeger-config"));
    }

    private static SpanExporter exporter(JaegerProcess jaeger) {
        return OtlpGrpcSpanExporter.builder()
                .setEndpoint("http://" + jaeger.grpcAddress())
                .build();
    }

    private VerifyGoal goal(JaegerProcess jaeger) {
        return new VerifyGoal(QuickStartVerdicts.SOURCES, loopback.directory().resolve("out"), jaeger.queryUrl())
                .waiting("20s");
    }

    private static void send(JaegerProcess jaeger, String service, String name, Context parent) {
        try (ServingProgram program = new ServingProgram(service, exporter(jaeger))) {
            program.begin(name, SpanKind.SERVER, parent, Instant.now(), NONE).end();
            program.send();
        }
    }

    private static Context lost(String traceId) {
        return Context.root()
                .with(Span.wrap(SpanContext.createFromRemoteParent(
                        traceId, "00000000000000aa", TraceFlags.getSampled(), TraceState.getDefault())));
    }

    @Test
    void aHealthyTreeReportsAndHangsTogether() throws Exception {
        JaegerProcess jaeger = jaeger();
        CollectorProcess collector =
                loopback.collector(GeneratedCollector.config("one-backend", "otel-collector-config")
                        .exporter("otlp_grpc/jaeger", jaeger.grpcAddress()));
        RequestTraces requests = loopback.requests(Transport.GRPC, collector);
        requests.noise();
        String trace = requests.ordinary(3).get(0).traceId();
        jaeger.awaitTrace("vllm-decode", trace, RequestTraces.SPANS);
        QuickStartVerdicts.requireWhole(goal(jaeger).failing("broken"));
    }

    @Test
    void aSilentComponentIsSaidWithItsCause() throws Exception {
        JaegerProcess jaeger = jaeger();
        try (RequestTraces requests = new RequestTraces(() -> exporter(jaeger))) {
            requests.ordinary(1, "routing-proxy");
        }
        VerifyGoal goal = goal(jaeger).waiting("1s").failing("silent");
        QuickStartVerdicts.requireSilentProxy(goal);
        assertThat(goal.said()).contains("The cluster may run the sources, which have less");
    }

    @Test
    void onlyGetSpansAreNoTracesOfRequests() throws Exception {
        JaegerProcess jaeger = jaeger();
        try (RequestTraces requests = new RequestTraces(() -> exporter(jaeger))) {
            requests.ordinary(1, "vllm-decode");
        }
        Stream.of("GET", "GET /health", "GET /metrics")
                .forEach(name -> send(jaeger, "vllm-decode", name, Context.root()));
        VerifyGoal goal = goal(jaeger).waiting("1s");
        goal.run();
        assertThat(goal.said())
                .containsPattern(
                        "decode server +vllm-decode +ONLY GENERIC SPANS +3 spans: GET, GET /health, GET /metrics");
    }

    @Test
    void aBrokenTreeIsFound() throws Exception {
        JaegerProcess jaeger = jaeger();
        try (RequestTraces requests = new RequestTraces(() -> exporter(jaeger))) {
            requests.ordinary(1, "vllm-decode", "routing-proxy");
        }
        send(jaeger, "vllm-decode", "llm_request", Context.root());
        VerifyGoal goal = goal(jaeger).waiting("1s").failing("broken");
        assertThat(catchThrowableOfType(MojoFailureException.class, goal::run)).isNotNull();
        assertThat(goal.said())
                .contains("DOES NOT HANG TOGETHER")
                .contains("No trace has the spans of both llm-d-epp and vllm-decode")
                .contains("The spans of vllm-prefill name a parent that has not arrived");
    }

    @Test
    void whatTheSamplerDroppedIsToldFromWhatIsLost() throws Exception {
        JaegerProcess jaeger = jaeger();
        // These ids are beyond what a tenth keeps, as nine of ten are.
        IdGenerator ids = new IdGenerator() {
            @Override
            public String generateSpanId() {
                return IdGenerator.random().generateSpanId();
            }

            @Override
            public String generateTraceId() {
                return IdGenerator.random().generateTraceId().substring(0, 16) + "7fffffffffffffff";
            }
        };
        try (SdkTracerProvider sampled = SdkTracerProvider.builder()
                .setIdGenerator(ids)
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(0.1)))
                .addSpanProcessor(SimpleSpanProcessor.create(exporter(jaeger)))
                .build()) {
            for (int i = 0; i < 5; i++) {
                sampled.get("e2e").spanBuilder("gateway.request").startSpan().end();
            }
        }
        VerifyGoal goal = goal(jaeger).waiting("0").after(5);
        goal.run();
        assertThat(goal.said().replaceAll("\\s+(INFO)?\\s+", " "))
                .contains("after 5 requests none is kept with a probability of 59 %")
                .contains("Send 29 requests");
    }

    @Test
    void aParentThatIsLostIsFound() throws Exception {
        JaegerProcess jaeger = jaeger();
        Context lost = lost("0af7651916cd43dd8448eb211c80319c");
        send(jaeger, "llm-d-epp", "gateway.request", lost);
        send(jaeger, "vllm-decode", "llm_request", lost("0af7651916cd43dd8448eb211c80319c"));
        VerifyGoal goal = goal(jaeger).waiting("1s");
        goal.run();
        assertThat(goal.said()).contains("The spans of vllm-decode name a parent that has not arrived");
    }
}
