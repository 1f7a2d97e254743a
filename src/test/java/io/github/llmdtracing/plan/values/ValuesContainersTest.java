package io.github.llmdtracing.plan.values;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.helm.ValuesContainer;
import io.github.llmdtracing.plan.change.PlannedChange;
import io.github.llmdtracing.plan.values.ValuesContainerPlanning.Outcome;
import io.github.llmdtracing.plan.values.ValuesContainerPlanning.Result;
import io.github.llmdtracing.settings.UnknownVersions;
import io.github.llmdtracing.yaml.NewYaml;
import io.github.llmdtracing.yaml.YamlChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesContainersTest {
    private final List<String> asked = new ArrayList<>();

    private static String model(String decode, String prefill) {
        return """
               modelArtifacts: {name: m}
               routing: {proxy: {enabled: false}}
               decode:
                 containers:
                   - name: engine
                     %s
               prefill:
                 containers:
                   - name: engine
                     %s
               """.formatted(decode, prefill);
    }

    private static final String GOOD = "{image: vllm/vllm-openai:v0.17.0, modelCommand: vllmServe}";

    private static String container(String flow) {
        return flow.substring(1, flow.length() - 1).replace(", ", "\n      ");
    }

    private PlannedValues planned(String decode, String prefill) {
        return PlannedValues.of("llm-d-modelservice", "0.4.9", model(container(decode), container(prefill)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            {image: ghcr.io/llm-d/llm-d-inference-sim:v0.6.1, modelCommand: imageDefault}
            {image: docker.io/lmsysorg/sglang:v0.5.6, modelCommand: imageDefault}
            {image: vllm/vllm-openai:v0.11.0, modelCommand: vllmServe}
            {image: ghcr.io/llm-d/llm-d-cuda:v0.4.0, modelCommand: vllmServe}
            {image: vllm/vllm-openai:v0.17.0, modelCommand: vllmServe, args: [--disable-log-stats]}
            """)
    void oneContainerThatTheChartsFlagsWouldKillKeepsTheWholeSectionOff(String killed) {
        for (PlannedValues values : List.of(planned(killed, GOOD), planned(GOOD, killed))) {
            assertThat(values.plan().files()).isEmpty();
            assertThat(values.findings()).contains("section-not-enabled WARNING");
            assertThat(values.states()).containsExactly(ComponentState.NOT_TRACEABLE);
        }
    }

    @Test
    void aSectionThatKillsIsAnError() {
        PlannedValues values = PlannedValues.of(
                "llm-d-modelservice",
                "0.4.9",
                model(
                                container(
                                        "{image: ghcr.io/llm-d/llm-d-inference-sim:v0.6.1, modelCommand: imageDefault}"),
                                container(GOOD))
                        + "tracing: {enabled: true}\n");
        assertThat(values.findings()).contains("flag-kills ERROR");
    }

    @Test
    void whatIsNotCreatedDoesNotCount() {
        assertThat(PlannedValues.of(
                                "llm-d-modelservice",
                                "0.4.9",
                                model(
                                                container(GOOD),
                                                container("{image: vllm/vllm-openai:v0.8.0, modelCommand: vllmServe}"))
                                        .replace("prefill:\n", "prefill:\n  create: false\n"))
                        .editedValues())
                .contains("\ntracing:\n  enabled: true\n");
    }

    @Test
    void valuesWithoutContainersRunTheSimulator() {
        assertThat(PlannedValues.of("llm-d-modelservice", "0.4.9", "modelArtifacts: {name: m}\ndecode: {replicas: 1}\n")
                        .findings())
                .containsExactly("section-not-enabled WARNING");
    }

    @Test
    void anEngineOfUnknownVersionIsTracedWithAWarning() {
        PlannedValues values = planned(GOOD, "{image: vllm/vllm-openai:latest, modelCommand: vllmServe}");
        assertThat(values.editedValues()).contains("\ntracing:\n");
        assertThat(values.findings()).containsExactly("unknown-version WARNING");
        assertThat(values.unknownVersions(UnknownVersions.SKIP).plan().files()).isEmpty();
    }

    @Test
    void containersThatTheChartGivesNoFlagsAreHandedOverForFlagsAlone() {
        planned(GOOD, "{image: vllm/vllm-openai:v0.17.0, command: [vllm]}")
                .containers(this::note)
                .plan();
        assertThat(asked).containsExactly("r/prefill prefill FLAGS");
        asked.clear();
        planned("{image: vllm/vllm-openai:v0.17.0, modelCommand: custom}", GOOD)
                .containers(this::note)
                .plan();
        assertThat(asked).containsExactly("r/decode decode FLAGS");
    }

    private Outcome note(ValuesContainer container, ValuesContainerPlanning.Share share) {
        asked.add(container.workload() + " " + container.role() + " " + share);
        return Outcome.none();
    }

    @Test
    void initContainersGetTheirVariablesToo() {
        PlannedValues.of(
                        "llm-d-modelservice",
                        "0.4.9",
                        model(container(GOOD), container(GOOD)) + "  initContainers:\n  - {name: proxy, image: x}\n")
                .containers(this::note)
                .plan();
        assertThat(asked).containsExactly("r/prefill prefill FLAGS_AND_VARIABLES");
    }

    @Test
    void resourceAttributesGoIntoTheContainersOwnListBecauseTheChartHasNoKeyForThem() {
        assertThat(planned(GOOD, "{image: vllm/vllm-openai:v0.17.0, modelCommand: vllmServe, env: []}")
                        .attribute("k8s.cluster.name", "eu")
                        .editedValues())
                .contains(
                        "      env:\n        - name: OTEL_RESOURCE_ATTRIBUTES\n          value: k8s.cluster.name=eu\n")
                .containsPattern("(?s)OTEL_RESOURCE_ATTRIBUTES.*OTEL_RESOURCE_ATTRIBUTES.*tracing:");
    }

    private static final String REPEATED =
            "{image: vllm/vllm-openai:v0.17.0, modelCommand: vllmServe, env: [{name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://theirs:4317'}]}"
                    .replace(", value", ",value");

    @Test
    void aRepeatedVariableKeepsTheSectionOffAndTheContainersAreTracedThemselves() {
        PlannedValues values = planned(GOOD, REPEATED).containers(ValuesContainersTest::withArguments);
        String after = applied(values);
        assertThat(after).doesNotContain("tracing:").contains("args:\n");
        assertThat(values.states()).containsExactly(ComponentState.PARTLY_TRACED);
        assertThat(values.findings()).containsExactly("duplicate-variable WARNING");
    }

    private static String applied(PlannedValues values) {
        return values.plan().files().stream()
                .flatMap(f -> f.changes().stream())
                .map(c -> ((YamlChange.PutEntry) c.change()).entry().key() + ":\n")
                .reduce("", String::concat);
    }

    private static Outcome withArguments(ValuesContainer container, ValuesContainerPlanning.Share share) {
        YamlChange change = new YamlChange.PutEntry(
                container.container(), NewYaml.entry("args", NewYaml.texts(List.of("--flag"))), Optional.empty());
        return new Outcome(
                Result.TRACED,
                List.of(new PlannedChange(container.tree().document(), change, "rule", "flags")),
                List.of(),
                List.of());
    }

    @Test
    void whereTheyCannotBeNothingIsWritten() {
        PlannedValues values = planned(GOOD, REPEATED)
                .containers((c, s) -> new Outcome(Result.NOT_TRACED, List.of(), List.of(), List.of()));
        assertThat(values.plan().files()).isEmpty();
        assertThat(values.states()).containsExactly(ComponentState.NOT_TRACEABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "ghcr.io/llm-d/llm-d-router-disagg-sidecar:v0.9.0, 0.4.9, true",
        "ghcr.io/llm-d/llm-d-router-disagg-sidecar:latest, 0.4.9, true",
        "ghcr.io/llm-d/llm-d-routing-sidecar:v0.7.1, 0.4.9, false",
        "ghcr.io/llm-d/llm-d-routing-sidecar:v0.4.0, 0.4.9, true",
        "ghcr.io/llm-d/llm-d-routing-sidecar:v0.7.1, 0.4.6, true"
    })
    void saysWhereTheRoutingProxyStaysDark(String image, String version, boolean dark) {
        String values = model(container(GOOD), container(GOOD)).replace("{enabled: false}", "{image: '" + image + "'}");
        PlannedValues planned = PlannedValues.of("llm-d-modelservice", version, values);
        assertThat(planned.editedValues()).contains("tracing:");
        assertThat(planned.findings().contains("untraced-part WARNING")).isEqualTo(dark);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            {hub: registry.k8s.io/gateway-api-inference-extension, name: epp, tag: v1.0.2}
            {hub: ghcr.io/llm-d, name: llm-d-inference-scheduler, tag: v0.3.2}
            {registry: registry.k8s.io, repository: gateway-api-inference-extension/lwepp, tag: v1.6.0}
            """)
    void aPickerThatCannotTraceKeepsItsSectionOff(String image) {
        PlannedValues values =
                PlannedValues.of("inferencepool", "v1.4.0", "inferenceExtension: {image: %s}\n".formatted(image));
        assertThat(values.plan().files()).isEmpty();
        assertThat(values.findings()).containsExactly("section-not-enabled WARNING");
    }

    @Test
    void aVariableOfThePickersOwnListWouldBeRepeated() {
        PlannedValues values = PlannedValues.of(
                "llm-d-router-gateway",
                "0.10.0",
                "router:\n  epp:\n    env:\n    - name: OTEL_SERVICE_NAME\n      value: mine\n");
        assertThat(values.plan().files()).isEmpty();
        assertThat(values.findings()).containsExactly("duplicate-variable WARNING");
    }

    @Test
    void tracesTheEnginesAndTheRouterOfProductionStack() {
        String before = """
                servingEngineSpec:
                  modelSpec:
                  - name: m
                    repository: vllm/vllm-openai
                    tag: v0.17.1
                    vllmConfig:
                      extraArgs: ["--seed", "1"]
                    env:
                    - name: OTEL_SERVICE_NAME
                      value: mine
                """;
        assertThat(PlannedValues.of("vllm-stack", "0.1.10", before).editedValues())
                .isEqualTo("""
                        servingEngineSpec:
                          modelSpec:
                          - name: m
                            repository: vllm/vllm-openai
                            tag: v0.17.1
                            vllmConfig:
                              extraArgs: ["--seed", "1", "--otlp-traces-endpoint=$(OTEL_EXPORTER_OTLP_ENDPOINT)", "--collect-detailed-traces=all"]
                            env:
                            - name: OTEL_SERVICE_NAME
                              value: mine
                            - name: OTEL_EXPORTER_OTLP_ENDPOINT
                              value: http://otel-collector:4317
                            - name: OTEL_TRACES_EXPORTER
                              value: otlp
                            - name: OTEL_TRACES_SAMPLER
                              value: parentbased_traceidratio
                            - name: OTEL_TRACES_SAMPLER_ARG
                              value: "0.1"
                        routerSpec:
                          otel:
                            endpoint: http://otel-collector:4317
                            secure: false
                        """);
    }

    @Test
    void anOlderProductionStackStillTracesItsEngines() {
        PlannedValues values = PlannedValues.of(
                "vllm-stack",
                "0.1.8",
                "servingEngineSpec:\n  modelSpec:\n  - name: m\n    repository: vllm/vllm-openai\n    tag: v0.17.1\n");
        assertThat(values.editedValues()).contains("--otlp-traces-endpoint").doesNotContain("routerSpec");
        assertThat(values.findings()).containsExactly("chart-without-tracing WARNING");
    }

    @ParameterizedTest
    @CsvSource({"v0.11.0, NOT_TRACEABLE", "v0.17.0, TRACED"})
    void anEngineOfProductionStackIsJudgedByItsImage(String tag, ComponentState state) {
        ValuesPlan plan = PlannedValues.of(
                        "vllm-stack",
                        "0.1.10",
                        "servingEngineSpec:\n  modelSpec:\n  - name: m\n    repository: vllm/vllm-openai\n    tag: "
                                + tag + "\n")
                .plan();
        assertThat(plan.components().stream()
                        .filter(c -> c.component().equals("vllm"))
                        .map(ComponentReport::state))
                .containsExactly(state);
    }
}
