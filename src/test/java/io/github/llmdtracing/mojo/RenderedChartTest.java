package io.github.llmdtracing.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/**
 * Helm itself renders a chart with values before and after. The chart is a stand-in of our own for llm-d-modelservice: it writes flags for
 * {@code vllmServe} and {@code imageDefault}, none for {@code custom}, which is also what a missing command means, and variables for all.
 */
class RenderedChartTest {
    private static final String COLLECTOR = "http://otel-collector.observability:4317";
    private static final Path CHART = Path.of("src/test/resources/charts/model-servers");
    private static final List<String> FLAGS = List.of("--otlp-traces-endpoint", "--collect-detailed-traces");
    private static final List<String> VARIABLES = List.of(
            "OTEL_SERVICE_NAME",
            "OTEL_EXPORTER_OTLP_ENDPOINT",
            "OTEL_TRACES_EXPORTER",
            "OTEL_TRACES_SAMPLER",
            "OTEL_TRACES_SAMPLER_ARG");
    private static final String PROXY = """
            modelArtifacts: {name: Qwen/Qwen3-8B}
            routing:
              proxy: {image: "ghcr.io/llm-d/llm-d-routing-sidecar:v0.8.0"}
            """;

    @TempDir
    Path project;

    /** A container as Helm rendered it. */
    private record Rendered(String name, List<String> words, List<Map<String, Object>> variables) {
        /** How often an option stands in the arguments, or in a script among them. */
        long times(String option) {
            Pattern word = Pattern.compile("(?<![-\\w])" + option + "(?![-\\w])");
            return words.stream().flatMap(w -> word.matcher(w).results()).count();
        }

        List<Object> values(String variable) {
            return variables.stream()
                    .filter(v -> v.get("name").equals(variable))
                    .map(v -> v.get("value"))
                    .toList();
        }
    }

    @Test
    void everyContainerIsTracedExactlyOnceHoweverItIsStarted() throws Exception {
        List<Rendered> servers = serversAfter("""
                decode:
                  containers:
                    - name: by-the-chart
                      image: ghcr.io/llm-d/llm-d-cuda:v0.8.0
                      modelCommand: vllmServe
                      args: [--port=8200]
                    - name: by-the-image
                      image: vllm/vllm-openai:v0.19.0
                      modelCommand: imageDefault
                      args: [--model=Qwen/Qwen3-8B]
                prefill:
                  containers:
                    - name: by-a-script
                      image: ghcr.io/llm-d/llm-d-cuda:v0.8.0
                      modelCommand: custom
                      command: [/bin/sh, -c]
                      args:
                        - |
                          exec vllm serve Qwen/Qwen3-8B \\
                            --port 8000
                    - name: by-a-list
                      image: ghcr.io/llm-d/llm-d-cuda:v0.8.0
                      command: [vllm, serve]
                      args: [Qwen/Qwen3-8B]
                """);
        assertThat(servers)
                .hasSize(4)
                .allSatisfy(server -> assertThat(FLAGS)
                        .as(server.name())
                        .allSatisfy(flag -> assertThat(server.times(flag)).isOne()))
                .allSatisfy(server -> assertThat(VARIABLES)
                        .as(server.name())
                        .allSatisfy(
                                variable -> assertThat(server.values(variable)).hasSize(1)));
        assertThat(servers)
                .flatExtracting(server -> server.values("OTEL_SERVICE_NAME"))
                .containsExactly("vllm-decode", "vllm-decode", "vllm-prefill", "vllm-prefill");
        assertThat(servers)
                .flatExtracting(server -> server.values("OTEL_EXPORTER_OTLP_ENDPOINT"))
                .containsOnly(COLLECTOR);
        assertThat(servers)
                .flatExtracting(server -> server.values("OTEL_TRACES_SAMPLER_ARG"))
                .containsOnly("0.5");
    }

    @Test
    void theProxyGetsTheVariablesAndNoFlagAtWhichItStops() throws Exception {
        List<Rendered> proxies = rendered(enriched(values("""
                decode:
                  containers:
                    - name: vllm
                      image: ghcr.io/llm-d/llm-d-cuda:v0.8.0
                      modelCommand: vllmServe
                prefill: {create: false}
                """)), "routing-proxy"::equals);
        assertThat(proxies).hasSize(1);
        assertThat(proxies.get(0).times("--tracing")).isZero();
        assertThat(proxies.get(0).values("OTEL_SERVICE_NAME")).containsExactly("routing-proxy");
        assertThat(proxies.get(0).values("OTEL_EXPORTER_OTLP_ENDPOINT")).containsExactly(COLLECTOR);
    }

    @Test
    void theCollectorInAContainersOwnVariablesIsAdoptedAndNoNameIsDoubled() throws Exception {
        List<Rendered> servers = serversAfter("""
                decode:
                  containers:
                    - name: vllm
                      image: ghcr.io/llm-d/llm-d-cuda:v0.8.0
                      modelCommand: vllmServe
                      env:
                        - name: OTEL_EXPORTER_OTLP_ENDPOINT
                          value: http://another-team:4317
                prefill: {create: false}
                """);
        assertThat(servers).singleElement().satisfies(server -> {
            assertThat(server.values("OTEL_EXPORTER_OTLP_ENDPOINT")).containsExactly("http://another-team:4317");
            assertThat(server.words()).contains("--otlp-traces-endpoint=$(OTEL_EXPORTER_OTLP_ENDPOINT)");
            assertThat(VARIABLES)
                    .allSatisfy(variable -> assertThat(server.values(variable)).hasSize(1));
        });
    }

    @Test
    void withoutTracingInTheValuesNothingIsTraced() throws Exception {
        Path values = values("""
                decode:
                  containers:
                    - name: vllm
                      image: ghcr.io/llm-d/llm-d-cuda:v0.8.0
                      modelCommand: vllmServe
                """);
        assertThat(rendered(values, name -> true)).hasSize(2).allSatisfy(container -> {
            assertThat(container.times("--otlp-traces-endpoint")).isZero();
            assertThat(container.variables()).isEmpty();
        });
    }

    private List<Rendered> serversAfter(String roles) throws Exception {
        return rendered(enriched(values(roles)), name -> !name.equals("routing-proxy"));
    }

    private Path values(String roles) throws IOException {
        Path source = Files.createDirectories(project.resolve("src/main/helm"));
        Files.writeString(source.resolve("helmfile.yaml"), """
                releases:
                  - name: chat
                    chart: llm-d-modelservice/llm-d-modelservice
                    version: v0.4.12
                    values: [values.yaml]
                """);
        return Files.writeString(source.resolve("values.yaml"), PROXY + roles);
    }

    /** The values as the goal writes them. */
    private Path enriched(Path values) throws Exception {
        EnrichMojo goal = new EnrichMojo();
        goal.projectDirectory = project.toFile();
        goal.pom = project.resolve("pom.xml").toFile();
        goal.outputDirectory = project.resolve("target").toFile();
        goal.profile = "staging";
        goal.endpoint = COLLECTOR;
        goal.execute();
        return project.resolve("target/manifests").resolve(project.relativize(values));
    }

    private static List<Rendered> rendered(Path values, Predicate<String> name) {
        String manifests = new Helm(CHART)
                .template()
                .withName("chat")
                .withValuesFile(values)
                .call();
        return StreamSupport.stream(new Yaml().loadAll(manifests).spliterator(), false)
                .flatMap(RenderedChartTest::containers)
                .filter(container -> name.test(container.name()))
                .toList();
    }

    private static Stream<Rendered> containers(Object deployment) {
        Map<?, ?> pod = map(map(map(deployment).get("spec")).get("template"));
        return Stream.of("initContainers", "containers")
                .flatMap(list -> list(map(pod.get("spec")).get(list)).stream())
                .map(RenderedChartTest::container);
    }

    private static Rendered container(Object container) {
        List<String> words = new ArrayList<>();
        Stream.of("command", "args")
                .forEach(key -> list(map(container).get(key)).forEach(w -> words.add(w.toString())));
        return new Rendered(map(container).get("name").toString(), words, variables(container));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> variables(Object container) {
        return list(map(container).get("env")).stream()
                .map(variable -> (Map<String, Object>) variable)
                .toList();
    }

    private static Map<?, ?> map(Object node) {
        return (Map<?, ?>) node;
    }

    private static List<?> list(Object node) {
        return node == null ? List.of() : (List<?>) node;
    }
}
