package io.github.llmdtracing.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Of two backends each gets everything, and what it needs to let us in. */
class TwoBackendsIT {
    @RegisterExtension
    private final Loopback loopback = new Loopback();

    @Test
    void eachGetsEverythingWithItsHeadersFromTheEnvironment() {
        OtlpReceiver jaeger = loopback.backend(GrpcServer::start);
        OtlpReceiver tempo = loopback.backend(WebServer::start);
        CollectorProcess collector =
                loopback.collector(config(jaeger, tempo), Map.of("TEMPO_AUTHORIZATION", "s3cr3t:{}#"));
        List<SpanKey> sent = loopback.requests(Transport.GRPC, collector).ordinary(5);
        collector.close();
        assertThat(jaeger.keys()).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(tempo.keys()).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(tempo.headers())
                .isNotEmpty()
                .allSatisfy(h -> assertThat(h).containsEntry("authorization", "Bearer s3cr3t:{}#"));
        assertThat(jaeger.headers()).isNotEmpty().allSatisfy(h -> assertThat(h).doesNotContainKey("authorization"));
        assertThat(collector.said()).doesNotContain("s3cr3t");
    }

    @Test
    void oneThatIsAwayDoesNotKeepTheOtherWaiting() {
        OtlpReceiver jaeger = loopback.backend(GrpcServer::start);
        OtlpReceiver tempo = loopback.backend(WebServer::start);
        CollectorProcess collector = loopback.collector(config(jaeger, tempo), Map.of("TEMPO_AUTHORIZATION", "t"));
        tempo.setBusy(true);
        List<SpanKey> sent = loopback.requests(Transport.HTTP, collector).ordinary(5);
        jaeger.awaitSpans(sent.size());
        tempo.awaitRefused();
        assertThat(jaeger.keys()).containsExactlyInAnyOrderElementsOf(sent);
        tempo.setBusy(false);
        tempo.awaitSpans(sent.size());
        assertThat(tempo.keys()).containsExactlyInAnyOrderElementsOf(sent);
    }

    private static LoopbackConfig config(OtlpReceiver jaeger, OtlpReceiver tempo) {
        return GeneratedCollector.config("two-backends", "otel-collector-config")
                .exporter("otlp_grpc/jaeger", jaeger.address())
                .exporter("otlp_http/tempo", tempo.address());
    }
}
