package io.github.llmdtracing.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.report.TracingReport;
import io.github.llmdtracing.report.console.RolloutLines;
import io.github.llmdtracing.rollout.Rollout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RolloutRunTest {
    private static final String DECODE = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: decode
            spec:
              replicas: 2
              template:
                spec:
                  containers:
                    - name: modelserver
                      image: vllm/vllm-openai:v0.17.1
                      args: ["--model", "m"]
                      resources:
                        limits:
                          nvidia.com/gpu: 4
            """;

    @TempDir
    private Path project;

    @Test
    void saysForCopiesWhatAppliesAndMakesItNoFinding() throws IOException {
        file("decode.yaml", DECODE);

        TracingReport report = run(false);

        assertThat(RolloutLines.of(report))
                .first()
                .isEqualTo("rollout: 1 pod template changes: 2 replicas restart, with 8 GPUs; 1 may hang");
        assertThat(report.findings()).noneMatch(RolloutRunTest::isOfRollout);
    }

    @Test
    void inPlaceItIsAFindingUntilItStandsThere() throws IOException {
        file("decode.yaml", DECODE);

        TracingReport first = run(true);
        TracingReport second = run(true);

        assertThat(first.findings())
                .filteredOn(RolloutRunTest::isOfRollout)
                .extracting(Finding::problem)
                .containsExactly("the rolling update needs 4 GPUs free");
        assertThat(second.rollouts()).isEmpty();
        assertThat(second.findings()).noneMatch(RolloutRunTest::isOfRollout);
    }

    @Test
    void takingTracingOutRestartsTheSame() throws IOException {
        file("decode.yaml", DECODE);
        run(true);

        TracingReport report = new PipelineRun(project, EnrichmentTest.settings()).strip(true, false);

        assertThat(report.rollouts()).extracting(Rollout::workload).containsExactly("Deployment/decode");
    }

    @Test
    void kustomizationsCountEachWithItsReplicas() throws IOException {
        file("base/decode.yaml", DECODE);
        file("base/kustomization.yaml", "resources: [decode.yaml]\n");
        file("eu/kustomization.yaml", "resources: [../base]\nreplicas: [{name: decode, count: 6}]\n");
        file("us/kustomization.yaml", "resources: [../base]\npatches: [{path: gpus.yaml}]\n");
        file("us/gpus.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: decode}
                spec:
                  strategy: {type: Recreate}
                  template: {spec: {containers: [{name: modelserver, resources: {limits: {nvidia.com/gpu: 8}}}]}}
                """);

        assertThat(run(false).rollouts())
                .extracting(Rollout::kustomization, Rollout::size, Rollout::mayHang)
                .containsExactly(
                        tuple(Optional.of("input/eu/kustomization.yaml"), "6 replicas, 24 GPUs", false),
                        tuple(Optional.of("input/us/kustomization.yaml"), "2 replicas, 16 GPUs", false));
    }

    @Test
    void valuesSayWhatTheySay() throws IOException {
        file("ms/values.yaml", """
                modelArtifacts: {uri: "hf://m/m", name: m}
                decode:
                  replicas: 3
                  containers:
                    - name: vllm
                      image: ghcr.io/llm-d/llm-d-cuda:v0.5.0
                      modelCommand: vllmServe
                      resources: {limits: {nvidia.com/gpu: 2}}
                prefill:
                  create: false
                """);

        assertThat(run(false).rollouts())
                .extracting(Rollout::workload, Rollout::size)
                .containsExactly(tuple("values of input/ms/values.yaml decode", "3 replicas, 6 GPUs"));
    }

    private static boolean isOfRollout(Finding finding) {
        return finding.code() == FindingCode.ROLLOUT_NEEDS_SPARE_GPUS;
    }

    private TracingReport run(boolean inPlace) {
        return new PipelineRun(project, EnrichmentTest.settings()).enrich(inPlace, 1);
    }

    private void file(String name, String text) throws IOException {
        Path file = project.resolve("input").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
