package io.github.llmdtracing.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.llmdtracing.mojo.VerifyGoal;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The goal verify-traces asks a real Tempo, which it has to tell from a Jaeger by itself. */
class VerifyTracesInTempoIT {
    private static final Path SOURCES = Path.of("examples/quickstart/src/main/kubernetes/chat");

    @RegisterExtension
    private final Loopback loopback = new Loopback();

    private VerifyGoal goal(TempoProcess tempo) {
        return new VerifyGoal(SOURCES, loopback.directory().resolve("out"), tempo.queryUrl());
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
        VerifyGoal goal = goal(tempo).waiting("30s").failing("broken");
        assertThat(goal.run())
                .anyMatch(l -> l.endsWith("4 of 4 services report"))
                .anyMatch(l ->
                        l.matches("INFO   endpoint picker +llm-d-epp +reports +3 spans in 3 traces: gateway.request"))
                .anyMatch(
                        l -> l.contains("way llm-d-epp > routing-proxy > vllm-prefill > vllm-decode: one trace, as "));
        assertThat(goal.json()).contains("\"connected\": true").contains("\"verdict\": \"whole\"");
    }

    @Test
    void aSilentComponentIsSaidWithItsCause() throws Exception {
        TempoProcess tempo = loopback.tempo();
        send(tempo, "routing-proxy");
        VerifyGoal goal = goal(tempo).waiting("10s").failing("silent");
        assertThat(catchThrowableOfType(MojoFailureException.class, goal::run))
                .hasMessageContaining("1 of 4 services do not report");
        assertThat(goal.said()).containsPattern("routing proxy +routing-proxy +SILENT");
    }
}
