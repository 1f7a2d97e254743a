package io.github.llmdtracing.plan.values;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.otel.Sampler;
import io.github.llmdtracing.settings.ConflictPolicy;
import io.github.llmdtracing.settings.UnknownVersions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesSectionsTest {
    private static final String MODEL = """
            modelArtifacts:
              name: org/model
            decode:
              containers:
                - name: engine
                  image: ghcr.io/llm-d/llm-d-cuda:v0.6.0
                  modelCommand: vllmServe
            """;

    @Test
    void writesTheWholeSectionOfModelServiceAtTheRoot() {
        assertThat(PlannedValues.of("llm-d-modelservice", "v0.4.9", MODEL).editedValues())
                .isEqualTo(MODEL + """
                        tracing:
                          enabled: true
                          otlpEndpoint: http://otel-collector:4317
                          sampling:
                            sampler: parentbased_traceidratio
                            samplerArg: "0.1"
                          vllm:
                            collectDetailedTraces: all
                        """);
    }

    @Test
    void writesItBelowGlobalForTheVersionsThatReadItThere() {
        assertThat(PlannedValues.of("llm-d-modelservice", "~0.3.18", MODEL).editedValues())
                .isEqualTo(MODEL + """
                        global:
                          tracing:
                            enabled: true
                            otlpEndpoint: http://otel-collector:4317
                            sampling:
                              sampler: parentbased_traceidratio
                              samplerArg: "0.1"
                            vllm:
                              collectDetailedTraces: all
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "llm-d-modelservice, 0.3.17",
        "inferencepool, v1.0.1",
        "inferencepool, 1.6.0",
        "standalone, 1.3.0",
        "body-based-routing, 1.4.0",
        "llm-d-router-gateway, 0.8.0"
    })
    void writesNothingForAChartThatHasNoSection(String chart, String version) {
        PlannedValues values = PlannedValues.of(chart, version, MODEL + "inferenceExtension: {replicas: 1}\n");
        assertThat(values.plan().files()).isEmpty();
        assertThat(values.findings()).containsExactly("chart-without-tracing WARNING");
        assertThat(values.states()).containsExactly(ComponentState.NOT_TRACEABLE);
    }

    @Test
    void aSectionThatStandsDecidesWhereTheVersionIsNotKnown() {
        PlannedValues values = PlannedValues.of("values.yaml", MODEL + "global:\n  tracing:\n    enabled: false\n");
        assertThat(values.editedValues())
                .contains("  tracing:\n    enabled: true\n")
                .doesNotContain("\ntracing:");
        assertThat(values.findings()).contains("unknown-chart-version WARNING", "switched-on INFO");
    }

    @ParameterizedTest
    @ValueSource(strings = {">=0.4.0", "*", "{{ version }}"})
    void aConstraintWithoutAnEndIsNoKnownVersion(String version) {
        PlannedValues values = PlannedValues.of("llm-d-modelservice", version, MODEL);
        assertThat(values.editedValues()).contains("\ntracing:\n");
        assertThat(values.findings()).containsExactly("unknown-chart-version WARNING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.4.x", "^0.4.2", ">=0.3.0 <0.5.0"})
    void ofARangeTheHighestVersionDecides(String version) {
        PlannedValues values = PlannedValues.of("llm-d-modelservice", version, MODEL);
        assertThat(values.editedValues()).contains("\ntracing:\n");
        assertThat(values.findings()).isEmpty();
    }

    @Test
    void leavesUnknownVersionsAloneWhereThePomSaysSo() {
        PlannedValues skip = PlannedValues.of("values.yaml", MODEL).unknownVersions(UnknownVersions.SKIP);
        assertThat(skip.plan().files()).isEmpty();
        assertThat(skip.findings()).containsExactly("unknown-chart-version WARNING");
        PlannedValues fail = PlannedValues.of("values.yaml", MODEL).unknownVersions(UnknownVersions.FAIL);
        assertThat(fail.plan().files()).isEmpty();
        assertThat(fail.findings()).containsExactly("unknown-chart-version ERROR");
    }

    @Test
    void reportsASectionThatTheVersionDoesNotRead() {
        PlannedValues values = PlannedValues.of("llm-d-modelservice", "0.4.9", MODEL + "global:\n  tracing: {}\n");
        assertThat(values.editedValues()).contains("\ntracing:\n  enabled: true\n");
        assertThat(values.findings()).containsExactly("misplaced-section WARNING");
    }

    @Test
    void completesASectionAndReplacesALoopbackEndpoint() {
        String before = """
                inferenceExtension:
                  image:
                    repository: gateway-api-inference-extension/epp
                    tag: v1.5.0
                  tracing:
                    enabled: false  # as shipped
                    otelExporterEndpoint: "http://localhost:4317"
                """;
        PlannedValues values = PlannedValues.of("inferencepool", "v1.5.0", before);
        assertThat(values.editedValues()).isEqualTo("""
                        inferenceExtension:
                          image:
                            repository: gateway-api-inference-extension/epp
                            tag: v1.5.0
                          tracing:
                            enabled: true  # as shipped
                            otelExporterEndpoint: "http://otel-collector:4317"
                            sampling:
                              sampler: "parentbased_traceidratio"
                              samplerArg: "0.1"
                        """);
        assertThat(values.findings()).containsExactly("loopback-endpoint INFO", "switched-on INFO");
    }

    @Test
    void keepsTheOrderOfTheChartWhereKeysAreMissing() {
        assertThat(PlannedValues.of("body-based-routing", "1.5.0", """
                                bbr:
                                  tracing:
                                    enabled: true
                                    sampling:
                                      samplerArg: "0.05"
                                      # a remark
                                """)
                        .serviceName("body-based-routing", "bbr-eu")
                        .editedValues())
                .isEqualTo("""
                        bbr:
                          tracing:
                            enabled: true
                            otelServiceName: bbr-eu
                            otelExporterEndpoint: http://otel-collector:4317
                            sampling:
                              samplerArg: "0.05"
                              sampler: parentbased_traceidratio
                              # a remark
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " {}", " ~", " null"})
    void fillsAnEmptySection(String nothing) {
        assertThat(PlannedValues.of(
                                "llm-d-router-standalone", "0.10.0", "router:\n  epp: {}\n  tracing:" + nothing + "\n")
                        .editedValues())
                .isEqualTo("""
                        router:
                          epp: {}
                          tracing:
                            enabled: true
                            otelExporterEndpoint: http://otel-collector:4317
                            sampling:
                              sampler: parentbased_traceidratio
                              samplerArg: "0.1"
                        """);
    }

    @Test
    void leavesACommentedSectionAsItIs() {
        String commented = "# tracing:\n#   enabled: true\n" + MODEL;
        assertThat(PlannedValues.of("llm-d-modelservice", "0.4.9", commented).editedValues())
                .startsWith(commented)
                .contains("\ntracing:\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            payloadProcessor: {} ; inference-payload-processor ; payloadProcessor: {tracing: {enabled: true, otelExporterEndpoint: http://otel-collector:4317, sampling: {sampler: parentbased_traceidratio, samplerArg: "0.1"}}}
            ap: {replicas: 1} ; llm-d-async ; ap: {replicas: 1, otel: {endpoint: http://otel-collector:4317, insecure: true, sampler: parentbased_traceidratio, samplerArg: "0.1"}}
            """)
    void writesIntoFlowMappings(String before, String chart, String after) {
        assertThat(PlannedValues.of(chart, "1.0.0", before + "\n")
                        .editedValues()
                        .strip())
                .isIn(
                        after,
                        after.replace("payloadProcessor: {tracing", "payloadProcessor:\n  tracing"),
                        blockOf(after));
    }

    // What was an empty mapping may be filled as a block.
    private static String blockOf(String flow) {
        return flow.startsWith("payloadProcessor") ? """
                  payloadProcessor:
                    tracing:
                      enabled: true
                      otelExporterEndpoint: http://otel-collector:4317
                      sampling:
                        sampler: parentbased_traceidratio
                        samplerArg: "0.1\"""" : flow;
    }

    @Test
    void switchesBatchGatewayOnByItsEndpoint() {
        assertThat(PlannedValues.of(
                                "batch-gateway",
                                "1.0.0",
                                "global:\n  otel:\n    endpoint: \"\"\napiserver: {}\nprocessor: {}\n")
                        .editedValues())
                .isEqualTo("""
                        global:
                          otel:
                            endpoint: http://otel-collector:4317
                            insecure: true
                            sampler: parentbased_traceidratio
                            samplerArg: "0.1"
                        apiserver: {}
                        processor: {}
                        """);
    }

    @Test
    void writesServiceNamesOfThePomAndTheDetailOfTheProfile() {
        String after = PlannedValues.of("llm-d-modelservice", "0.4.9", MODEL)
                .sampler(Sampler.PARENTBASED_TRACEIDRATIO, "0.2")
                .serviceName("vllm-decode", "decode-eu")
                .serviceName("routing-proxy", "proxy-eu")
                .editedValues();
        assertThat(after)
                .contains("  serviceNames:\n    vllmDecode: decode-eu\n    routingProxy: proxy-eu\n")
                .contains("    collectDetailedTraces: model\n")
                .contains("samplerArg: \"0.2\"");
    }

    @Test
    void saysThatAChartFixesItsServiceName() {
        PlannedValues values = PlannedValues.of("llm-d-router-gateway", "0.10.0", "router: {epp: {}}\n");
        assertThat(values.serviceName("endpoint-picker", "mine").findings()).containsExactly("service-name-fixed INFO");
        assertThat(values.serviceName("endpoint-picker", "llm-d-router/epp").findings())
                .isEmpty();
    }

    @Test
    void goProgramsGetTheOneSamplerThatTheyKnow() {
        PlannedValues values = PlannedValues.of("llm-d-router-gateway", "0.10.0", "router: {epp: {}}\n")
                .sampler(Sampler.ALWAYS_ON, "0.3");
        assertThat(values.editedValues()).contains("sampler: parentbased_traceidratio, samplerArg: \"1.0\"");
        assertThat(values.findings()).containsExactly("sampler-not-obeyed WARNING");
    }

    @Test
    void keepsTheManifestsEndpointUnlessThePomGoesFirst() {
        String values = "router:\n  epp: {}\n  tracing:\n    otelExporterEndpoint: http://theirs:4317\n";
        PlannedValues keep =
                PlannedValues.of("llm-d-router-gateway", "0.10.0", values).endpoint("http://ours:4317");
        assertThat(keep.editedValues()).contains("otelExporterEndpoint: http://theirs:4317\n");
        assertThat(keep.findings()).containsExactly("value-conflict INFO");
        assertThat(keep.conflicts(ConflictPolicy.FAIL).findings()).containsExactly("value-conflict ERROR");
        assertThat(keep.conflicts(ConflictPolicy.CONFIGURED).editedValues())
                .contains("otelExporterEndpoint: http://ours:4317\n");
    }

    @Test
    void anEnvironmentGoesBeforeTheManifest() {
        String values = "router:\n  epp: {}\n  tracing:\n    sampling:\n      samplerArg: '0.1'\n";
        assertThat(PlannedValues.of("dev/values.yaml", values)
                        .release("r", "llm-d-router-gateway", "0.10.0", "dev/values.yaml")
                        .environment("dev/", "development")
                        .edited()
                        .get("dev/values.yaml"))
                .contains("samplerArg: '1.0'");
    }

    @Test
    void moreSamplingThanTheProfileIsAnErrorWhereProductionWasChosen() {
        String values =
                "router:\n  epp: {}\n  tracing:\n    sampling:\n      sampler: parentbased_traceidratio\n      samplerArg: \"1.0\"\n";
        PlannedValues planned = PlannedValues.of("llm-d-router-gateway", "0.10.0", values);
        assertThat(planned.findings()).contains("samples-more WARNING");
        assertThat(planned.profileNamed("production").findings()).contains("samples-more ERROR");
        assertThat(planned.profileNamed("development").findings()).doesNotContain("samples-more WARNING");
    }

    @Test
    void warnsOfEndpointsAndSamplersThatDoNotWork() {
        String values = """
                router:
                  epp: {}
                  tracing:
                    otelExporterEndpoint: %s
                    sampling:
                      sampler: always_on
                      samplerArg: "2"
                """;
        assertThat(PlannedValues.of("llm-d-router-gateway", "0.10.0", values.formatted("collector:4317"))
                        .findings())
                .containsExactly("doubtful-endpoint WARNING", "sampler-not-obeyed WARNING", "value-conflict INFO");
        assertThat(PlannedValues.of("llm-d-router-gateway", "0.10.0", values.formatted("http://collector:4318"))
                        .findings())
                .contains("doubtful-endpoint WARNING");
    }

    @Test
    void aDetailAtWhichVllmStopsIsAnError() {
        assertThat(PlannedValues.of(
                                "llm-d-modelservice",
                                "0.4.9",
                                MODEL + "tracing: {vllm: {collectDetailedTraces: scheduler}}\n")
                        .findings())
                .contains("flag-kills ERROR");
    }

    @Test
    void theProfileOffSwitchesOffAndAddsNothing() {
        assertThat(PlannedValues.of("llm-d-modelservice", "0.4.9", MODEL + "tracing:\n  enabled: true\n")
                        .profileNamed("off")
                        .editedValues())
                .isEqualTo(MODEL + "tracing:\n  enabled: false\n");
        PlannedValues without =
                PlannedValues.of("llm-d-modelservice", "0.4.9", MODEL).profileNamed("off");
        assertThat(without.plan().files()).isEmpty();
        assertThat(without.states()).containsExactly(ComponentState.OPTED_OUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# llmd-tracing: off\nrouter:\n  epp: {}\n",
                "router:  # llmd-tracing: off\n  epp: {}\n",
                "router:\n  epp: {}\n  # llmd-tracing: off\n  tracing:\n    enabled: false\n"
            })
    void aCommentOptsOut(String values) {
        PlannedValues planned = PlannedValues.of("llm-d-router-gateway", "0.10.0", values);
        assertThat(planned.plan().files()).isEmpty();
        assertThat(planned.states()).containsExactly(ComponentState.OPTED_OUT);
    }

    @Test
    void thePomMayExcludeARelease() {
        PlannedValues planned = PlannedValues.of("llm-d-router-gateway", "0.10.0", "router:\n  epp: {}\n")
                .excluding("r/llm-d-router");
        assertThat(planned.plan().files()).isEmpty();
        assertThat(planned.states()).containsExactly(ComponentState.OPTED_OUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x: &t {enabled: false}\nrouter:\n  epp: {}\n  tracing: *t\n",
                "x: &r\n  tracing: {enabled: false}\nrouter:\n  <<: *r\n  epp: {}\n",
                "router:\n  epp: {}\n  tracing: {enabled: false}\n  tracing: {enabled: false}\n",
                "router:\n  epp: {}\n  tracing: yes please\n"
            })
    void doesNotWriteWhereItIsNotSureWhatHelmReads(String values) {
        PlannedValues planned = PlannedValues.of("llm-d-router-gateway", "0.10.0", values);
        assertThat(planned.plan().files()).isEmpty();
        assertThat(planned.findings()).contains("section-not-enabled WARNING");
    }

    @Test
    void aSecondTracedReleaseIsReportedAsAlreadyTraced() {
        String traced = PlannedValues.of("llm-d-modelservice", "0.4.9", MODEL).editedValues();
        assertThat(PlannedValues.of("llm-d-modelservice", "0.4.9", traced).states())
                .containsExactly(ComponentState.ALREADY_TRACED);
    }
}
