package io.github.llmdtracing.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A collector that Kubernetes stops still sends what it has taken. */
class ShutdownIT {
    @RegisterExtension
    private final Loopback loopback = new Loopback();

    @Test
    void whatIsQueuedIsSentBeforeTheEnd() {
        OtlpReceiver backend = loopback.backend(GrpcServer::start);
        CollectorProcess collector =
                loopback.collector(GeneratedCollector.config("one-backend", "otel-collector-config")
                        .exporter("otlp_grpc/jaeger", backend.address()));
        RequestTraces requests = loopback.requests(Transport.GRPC, collector);
        // The backend lets the first call wait, so that there is something to be sent when the signal comes.
        backend.hold();
        List<SpanKey> sent = new ArrayList<>(requests.ordinary(1));
        backend.awaitCall();
        sent.addAll(requests.ordinary(3000));
        collector.terminate();
        collector.awaitWords("Received signal from OS");
        assertThat(backend.keys()).isEmpty();
        backend.release();
        collector.close();
        assertThat(backend.keys()).containsExactlyInAnyOrderElementsOf(sent);
    }
}
