package io.github.llmdtracing.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes into a collector comes out of it, and noise does not. */
class ArrivalIT {
    @RegisterExtension
    private final Loopback loopback = new Loopback();

    @ParameterizedTest
    @EnumSource
    void requestsArriveWholeAndNoiseDoesNot(Transport transport) {
        OtlpReceiver backend = loopback.backend(GrpcServer::start);
        CollectorProcess collector = collectorBefore(backend);
        RequestTraces requests = loopback.requests(transport, collector);
        requests.noise();
        List<SpanKey> sent = new ArrayList<>(requests.ordinary(3));
        sent.addAll(requests.lookAlikes());
        // What it still holds is sent before it ends, so that there is nothing to wait for.
        collector.close();
        assertThat(backend.keys()).containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    void spansKeepTheirParentsAndAttributes() {
        OtlpReceiver backend = loopback.backend(GrpcServer::start);
        CollectorProcess collector = collectorBefore(backend);
        loopback.requests(Transport.GRPC, collector).ordinary(1);
        backend.awaitSpans(RequestTraces.SPANS);
        assertThat(parents(backend.spans()))
                .containsExactlyInAnyOrder(
                        "llm-d-epp below nobody",
                        "routing-proxy below llm-d-epp",
                        "vllm-prefill below routing-proxy",
                        "vllm-decode below routing-proxy");
        assertThat(backend.spans()).allSatisfy(s -> assertThat(s.attributes()).containsKey(RequestTraces.MODEL));
    }

    private static List<String> parents(List<ReceivedSpan> spans) {
        Map<String, String> services = spans.stream()
                .collect(Collectors.toMap(s -> s.key().spanId(), s -> s.key().service()));
        return spans.stream()
                .map(s -> s.key().service() + " below " + services.getOrDefault(s.parentId(), "nobody"))
                .toList();
    }

    @Test
    void programsAreToldApartByTheirResources() {
        OtlpReceiver backend = loopback.backend(GrpcServer::start);
        CollectorProcess collector = collectorBefore(backend);
        loopback.requests(Transport.GRPC, collector).ordinary(1);
        backend.awaitSpans(RequestTraces.SPANS);
        assertThat(backend.spans())
                .extracting(s -> s.resource().get("service.name"))
                .containsExactlyInAnyOrder("llm-d-epp", "routing-proxy", "vllm-prefill", "vllm-decode");
        assertThat(backend.spans()).allSatisfy(s -> assertThat(s.resource()).containsEntry("k8s.cluster.name", "west"));
    }

    private CollectorProcess collectorBefore(OtlpReceiver backend) {
        return loopback.collector(GeneratedCollector.config("one-backend", "otel-collector-config")
                .exporter("otlp_grpc/jaeger", backend.address()));
    }
}
