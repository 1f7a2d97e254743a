package io.github.llmdtracing.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Backends go and come back; what was sent meanwhile comes to them, once. */
class BackendRestartIT {
    @RegisterExtension
    private final Loopback loopback = new Loopback();

    @Test
    void whatWasSentWhileBackendsWereAwayArrivesOnce() {
        OtlpReceiver grpc = loopback.backend(GrpcServer::start);
        OtlpReceiver http = loopback.backend(WebServer::start);
        CollectorProcess collector = collector(grpc, http);
        RequestTraces requests = loopback.requests(Transport.GRPC, collector);
        List<SpanKey> sent = new ArrayList<>(requests.ordinary(2));
        grpc.awaitSpans(sent.size());
        http.awaitSpans(sent.size());

        grpc.stop();
        http.stop();
        sent.addAll(requests.ordinary(20));
        collector.awaitWords("otlp_grpc/jaeger", "Will retry the request");
        collector.awaitWords("otlp_http/tempo", "Will retry the request");
        grpc.start();
        http.start();
        sent.addAll(requests.ordinary(2));

        assertGets(grpc, sent);
        assertGets(http, sent);
    }

    @Test
    void whatWasRefusedArrivesOnce() {
        OtlpReceiver grpc = loopback.backend(GrpcServer::start);
        OtlpReceiver http = loopback.backend(WebServer::start);
        grpc.setBusy(true);
        http.setBusy(true);
        List<SpanKey> sent =
                loopback.requests(Transport.HTTP, collector(grpc, http)).ordinary(20);
        grpc.awaitRefused();
        http.awaitRefused();
        grpc.setBusy(false);
        http.setBusy(false);
        assertGets(grpc, sent);
        assertGets(http, sent);
    }

    private CollectorProcess collector(OtlpReceiver grpc, OtlpReceiver http) {
        return loopback.collector(
                GeneratedCollector.config("two-backends", "otel-collector-config")
                        .exporter("otlp_grpc/jaeger", grpc.address())
                        .exporter("otlp_http/tempo", http.address()),
                Map.of("TEMPO_AUTHORIZATION", "t"));
    }

    private static void assertGets(OtlpReceiver backend, List<SpanKey> sent) {
        backend.awaitSpans(sent.size());
        assertThat(backend.keys()).containsExactlyInAnyOrderElementsOf(sent);
    }
}
