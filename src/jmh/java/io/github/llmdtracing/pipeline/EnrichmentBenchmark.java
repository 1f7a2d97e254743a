package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.apply.PlanApplier;
import io.github.llmdtracing.apply.PlanOutcome;
import io.github.llmdtracing.files.CandidateFilter;
import io.github.llmdtracing.kustomize.KustomizationGraph;
import io.github.llmdtracing.otel.OtlpProtocol;
import io.github.llmdtracing.otel.SamplingProfile;
import io.github.llmdtracing.parallel.Workers;
import io.github.llmdtracing.plan.TracingPlanner;
import io.github.llmdtracing.plan.overlay.LeftAlone;
import io.github.llmdtracing.serving.ImageFacts;
import io.github.llmdtracing.serving.VersionRules;
import io.github.llmdtracing.settings.ConflictPolicy;
import io.github.llmdtracing.settings.Tracing;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.settings.UnknownVersions;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one file costs: one that matters, from its text to the proved new text, and one that does not. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EnrichmentBenchmark {
    private static final KustomizationGraph NO_KUSTOMIZATIONS = KustomizationGraph.of(List.of(), Map.of(), Set.of());

    private static final String SERVER = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: decode
            spec:
              selector:
                matchLabels: {llm-d.ai/role: decode}
              template:
                metadata:
                  labels:
                    llm-d.ai/role: decode
                spec:
                  initContainers:
                    - name: routing-proxy
                      image: ghcr.io/llm-d/llm-d-routing-sidecar:v0.7.1
                      args: ["--port=8000", "--vllm-port=8200"]
                      restartPolicy: Always
                  containers:
                    - name: modelserver
                      image: ghcr.io/llm-d/llm-d-cuda:v0.5.0 # pinned
                      command: ["/bin/bash", "-c"]
                      args:
                        - |
                          # the cache is on the node
                          exec vllm serve "$MODEL" \\
                            --port 8200
                      env:
                        - name: MODEL
                          value: some/model
            """;
    private static final String OTHER = """
            apiVersion: v1
            kind: Service
            metadata:
              name: shop
            spec:
              selector: {app: shop}
              ports:
                - port: 8080
            ---
            """;

    private final TracingSettings settings = settings();
    private final SourceText server = SourceText.of("decode.yaml", SERVER);
    private final CandidateFilter filter = new Markers(settings).filter();
    private final byte[] unrelated = OTHER.repeat(100).getBytes(StandardCharsets.UTF_8);

    private static TracingSettings settings() {
        Tracing general =
                new Tracing(SamplingProfile.standard().get(0), true, Optional.empty(), Map.of(), Map.of(), Set.of());
        return new TracingSettings(
                general,
                List.of(),
                OtlpProtocol.GRPC,
                ConflictPolicy.KEEP,
                UnknownVersions.WARN,
                path -> false,
                List.of(),
                List.of(),
                VersionRules.standard(),
                ImageFacts.none(),
                Optional.empty());
    }

    /** Reading, planning, editing and the proof. */
    @Benchmark
    public List<PlanOutcome> enrich() throws YamlSyntaxException {
        return new TracingPlanner(settings)
                        .plan(
                                List.of(YamlFile.read(server)),
                                List.of(),
                                NO_KUSTOMIZATIONS,
                                LeftAlone.nothing(),
                                Workers.of(1))
                        .files()
                        .stream()
                        .map(new PlanApplier()::apply)
                        .toList();
    }

    /** The look for markers in a file of 10 kB that has none. */
    @Benchmark
    public boolean filter() {
        return filter.accepts(unrelated);
    }
}
