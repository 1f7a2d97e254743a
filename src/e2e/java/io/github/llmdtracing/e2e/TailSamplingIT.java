package io.github.llmdtracing.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Two tiers: one collector sends each trace whole to one of two samplers, which keep or drop it whole. Each sampler has a backend of
 * its own here, which tells who got what.
 */
class TailSamplingIT {
    private static final Duration SLOW = Duration.ofSeconds(12);

    @RegisterExtension
    private final Loopback loopback = new Loopback();

    @Test
    void errorsAndSlowRequestsAreKeptWholeAndOfTheOthersNone() {
        Tiers tiers = tiers("two-tiers-none");
        List<SpanKey> interesting = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            tiers.requests.ordinary(10);
            interesting.addAll(tiers.requests.failed());
            interesting.addAll(tiers.requests.slow(SLOW));
        }
        tiers.awaitSpans(interesting.size());
        tiers.stop();
        assertThat(tiers.keys()).containsExactlyInAnyOrderElementsOf(interesting);
    }

    @Test
    void eachTraceIsWholeAtOneSamplerAndBothHaveWork() {
        Tiers tiers = tiers("two-tiers-all");
        List<SpanKey> sent = tiers.requests.ordinary(200);
        tiers.awaitSpans(sent.size());
        tiers.stop();
        assertThat(tiers.keys()).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(tiers.traces(0)).isNotEmpty().doesNotContainAnyElementsOf(tiers.traces(1));
        assertThat(tiers.traces(1)).isNotEmpty();
    }

    private Tiers tiers(String name) {
        List<OtlpReceiver> backends = Stream.generate(() -> loopback.backend(GrpcServer::start))
                .limit(2)
                .toList();
        List<CollectorProcess> samplers = backends.stream()
                .map(b -> GeneratedCollector.config(name, "otel-sampler-collector-config")
                        .exporter("otlp_grpc/tempo", b.address()))
                .map(loopback::collector)
                .toList();
        CollectorProcess balancer = loopback.collector(GeneratedCollector.config(name, "otel-collector-config")
                .samplers(samplers.stream().map(CollectorProcess::grpcAddress).toList()));
        // Each program of the request path is a client by itself, some over gRPC and some over HTTP.
        Iterator<Transport> transports = Stream.iterate(
                        Transport.GRPC, t -> t == Transport.GRPC ? Transport.HTTP : Transport.GRPC)
                .iterator();
        return new Tiers(
                backends,
                samplers,
                balancer,
                loopback.requests(() -> transports.next().exporter(balancer)));
    }

    private record Tiers(
            List<OtlpReceiver> backends,
            List<CollectorProcess> samplers,
            CollectorProcess balancer,
            RequestTraces requests) {
        void awaitSpans(int count) {
            Waiting.until(count + " spans", () -> keys().size() >= count, () -> keys().toString());
        }

        /** The first tier first, so that everything is on its way before the samplers are asked to end. */
        void stop() {
            balancer.close();
            samplers.forEach(CollectorProcess::close);
        }

        List<SpanKey> keys() {
            return backends.stream().flatMap(b -> b.keys().stream()).toList();
        }

        Set<String> traces(int backend) {
            return backends.get(backend).keys().stream().map(SpanKey::traceId).collect(Collectors.toSet());
        }
    }
}
