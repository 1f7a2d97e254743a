package io.github.llmdtracing.e2e;

import io.github.llmdtracing.mojo.VerifyGoal;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The goal verify-traces asks a real Tempo, which it has to tell from a Jaeger by itself. */
class VerifyTracesInTempoIT {
    @RegisterExtension
    private final Loopback loopback = new Loopback();

    private VerifyGoal goal(TempoProcess tempo) {
        return new VerifyGoal(QuickStartVerdicts.SOURCES, loopback.directory().resolve("out"), tempo.queryUrl());
    }

    private static void send(TempoProcess tempo, String... lost) {
        try (RequestTraces requests = new RequestTraces(() -> OtlpGrpcSpanExporter.builder()
                .setEndpoint("http://" + tempo.grpcAddress())
                .build())) {
            requests.ordinary(3, lost);
        }
    }

    @Test
    void aHealthyTreeReportsAndHangsTogether() throws Exception {
        TempoProcess tempo = loopback.tempo();
        send(tempo);
        QuickStartVerdicts.requireWhole(goal(tempo).waiting("30s").failing("broken"));
    }

    @Test
    void aSilentComponentIsSaidWithItsCause() throws Exception {
        TempoProcess tempo = loopback.tempo();
        send(tempo, "routing-proxy");
        QuickStartVerdicts.requireSilentProxy(goal(tempo).waiting("10s").failing("silent"));
    }
}
