package io.github.llmdtracing.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** In a cluster, spans tell the pod that they come from, and the collector asks for nothing that it is not granted. */
class ClusterIT {
    @RegisterExtension
    private final Loopback loopback = new Loopback();

    @Test
    void spansTellTheirPodWithWhatTheCollectorIsGranted() {
        ClusterApi api = loopback.clusterApi();
        OtlpReceiver backend = loopback.backend(GrpcServer::start);
        CollectorProcess collector = loopback.collector(
                GeneratedCollector.config("one-backend", "otel-collector-config")
                        .exporter("otlp_grpc/jaeger", backend.address())
                        .inCluster(),
                Map.of("KUBECONFIG", api.kubeconfig(loopback.directory()).toString()));
        RequestTraces requests = loopback.requests(Transport.GRPC, collector);
        // It does not wait for the API before it takes spans, so the first ones may come too early.
        collector.await("spans tell their pod", () -> {
            requests.ordinary(1);
            return backend.spans().stream().anyMatch(ClusterIT::tellsItsPod);
        });
        assertThat(api.asked()).isNotEmpty().isSubsetOf(GeneratedCollector.granted("one-backend"));
    }

    private static boolean tellsItsPod(ReceivedSpan span) {
        return span.resource()
                .entrySet()
                .containsAll(Map.of(
                                "k8s.pod.name", ClusterApi.POD,
                                "k8s.namespace.name", "llm-d",
                                "k8s.deployment.name", "decode")
                        .entrySet());
    }
}
