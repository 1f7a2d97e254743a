package io.github.llmdtracing.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A real Jaeger behind a real collector finds the request by each of its programs. */
class JaegerIT {
    @RegisterExtension
    private final Loopback loopback = new Loopback();

    @Test
    void theTraceIsFoundWithItsFourServices() {
        JaegerProcess jaeger = loopback.jaeger(GeneratedCollector.config("one-backend", "jaeger-config"));
        CollectorProcess collector =
                loopback.collector(GeneratedCollector.config("one-backend", "otel-collector-config")
                        .exporter("otlp_grpc/jaeger", jaeger.grpcAddress()));
        RequestTraces requests = loopback.requests(Transport.GRPC, collector);
        requests.noise();
        List<SpanKey> sent = requests.ordinary(1);
        for (SpanKey span : sent) {
            jaeger.awaitTrace(span.service(), span.traceId(), sent.size());
            assertThat(jaeger.trace(span.service(), span.traceId()).spans()).containsExactlyInAnyOrderElementsOf(sent);
        }
        // Jaeger itself may be among them.
        assertThat(jaeger.services())
                .containsAll(sent.stream().map(SpanKey::service).toList());
    }
}
