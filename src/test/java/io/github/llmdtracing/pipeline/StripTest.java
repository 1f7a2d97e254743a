package io.github.llmdtracing.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.mojo.ConfigurationElement;
import io.github.llmdtracing.report.TracingReport;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StripTest {
    private static final String BY_HAND = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: decode
            spec:
              containers:
                - name: vllm
                  image: vllm/vllm-openai:v0.17.1
                  command: [vllm, serve, m, --otlp_traces_endpoint, "http://tempo:4317"] # by hand
                  env:
                    # ours
                    - name: OTEL_SERVICE_NAME
                      value: mine
                    - name: OTEL_EXPORTER_OTLP_METRICS_ENDPOINT
                      value: http://mimir:4317
                    - name: OTEL_EXPORTER_OTLP_TRACES_INSECURE
                      value: "true"
            """;
    private static final String WITHOUT = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: decode
            spec:
              containers:
                - name: vllm
                  image: vllm/vllm-openai:v0.17.1
                  command: [vllm, serve, m] # by hand
                  env:
                    # ours
                    - name: OTEL_EXPORTER_OTLP_METRICS_ENDPOINT
                      value: http://mimir:4317
            """;

    @TempDir
    private Path project;

    private PipelineRun run;

    @BeforeEach
    void write() throws Exception {
        Files.createDirectories(project.resolve("input"));
        run = new PipelineRun(project, new ConfigurationElement(project, "<configuration/>").settings());
    }

    @Test
    void takesOutWhatWasWrittenByHandWhereAllIsAskedFor() throws Exception {
        assertThat(stripped(BY_HAND, true)).isEqualTo(WITHOUT);
    }

    @Test
    void leavesItElse() throws Exception {
        assertThat(stripped(BY_HAND, false)).isEqualTo(BY_HAND);
    }

    @Test
    void saysInPlaceWhereNoLockTellsWhoseItWas() throws Exception {
        Path pod = project.resolve("input/pod.yaml");
        Files.writeString(pod, WITHOUT);
        run.enrich(true, 1);
        assertThat(run.strip(true, false).findings()).isEmpty();

        run.enrich(true, 1);
        Files.delete(project.resolve("input/llmd-tracing.lock"));
        String enriched = Files.readString(pod);
        assertThat(run.strip(true, false).findings())
                .extracting(f -> f.code(), f -> f.location().file())
                .containsExactly(tuple(FindingCode.MISSING_LOCK, "input/pod.yaml"));

        Files.writeString(pod, enriched);
        assertThat(run.strip(true, true).findings()).as("all was asked for").isEmpty();
    }

    @Test
    void leavesAnOptOut() throws Exception {
        String optedOut =
                BY_HAND.replace("OTEL_SERVICE_NAME", "OTEL_SDK_DISABLED").replace("mine", "\"true\"");
        assertThat(stripped(optedOut, true)).isEqualTo(optedOut);
    }

    @Test
    void saysOfEachComponentWhatBecameOfIt() throws Exception {
        Files.writeString(project.resolve("input/pod.yaml"), BY_HAND);
        TracingReport report = run.strip(true, true);
        assertThat(report.components()).extracting(ComponentReport::state).containsExactly(ComponentState.STRIPPED);
        assertThat(report.components().get(0).values())
                .extracting(v -> v.name())
                .containsExactly("--otlp-traces-endpoint", "OTEL_SERVICE_NAME", "OTEL_EXPORTER_OTLP_TRACES_INSECURE");
        assertThat(run.strip(true, true).components())
                .extracting(ComponentReport::state)
                .containsExactly(ComponentState.UNTRACED);
        assertThat(project.resolve("input/llmd-tracing.lock")).doesNotExist();
    }

    private String stripped(String manifest, boolean all) throws Exception {
        Files.writeString(project.resolve("input/pod.yaml"), manifest);
        run.strip(false, all);
        return Files.readString(run.output().resolve("manifests/input/pod.yaml"));
    }
}
