package io.github.llmdtracing.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesSchemasTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            llm-d-modelservice          ; {modelArtifacts: {name: m}, decode: {replicas: 1}}
            llm-d-modelservice          ; {prefill: {containers: []}}
            inferencepool               ; {inferenceExtension: {replicas: 1}}
            inferencepool               ; {inferenceExtension: {}, inferencePool: {}}
            standalone                  ; {inferenceExtension: {endpointsServer: {}}}
            body-based-routing          ; {bbr: {name: b}, inferenceGateway: {}}
            llm-d-router                ; {router: {epp: {}}}
            llm-d-router                ; {router: {modelServers: null}, httpRoute: {}}
            inference-payload-processor ; {payloadProcessor: {}}
            batch-gateway               ; {apiserver: {}, processor: {}}
            llm-d-async                 ; {ap: {otel: {}}}
            vllm-stack                  ; {servingEngineSpec: {modelSpec: []}}
            """)
    void tellsAChartByItsKeys(String chart, String values) {
        assertThat(ValuesSchemas.configuring(mapping(values)).map(ValuesSchema::chart))
                .contains(chart);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            llm-d-modelservice ; {decode: {replicas: 3}}
            inferencepool      ; {inferenceExtension: {flags: {v: 4}}}
            llm-d-router       ; {router: {monitoring: {}}}
            batch-gateway      ; {global: {otel: {}}}
            vllm-stack         ; {routerSpec: {replicaCount: 2}}
            """)
    void knowsAThinLayerWhenItSeesOne(String chart, String values) {
        assertThat(ValuesSchemas.configuring(mapping(values))).isEmpty();
        assertThat(ValuesSchemas.describing(mapping(values)).map(ValuesSchema::chart))
                .contains(chart);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{replicas: 1}",
                "{gateway: {}, ingress: {}}",
                "{router: {host: h}}",
                "{ap: {x: 1}}",
                "{global: {x: 1}}",
                "{decode: base64}"
            })
    void leavesOtherValuesAlone(String values) {
        assertThat(ValuesSchemas.describing(mapping(values))).isEmpty();
    }

    static List<ValuesSchema> all() {
        return ValuesSchemas.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void theRulesOfAChartCoverEveryVersionOnce(ValuesSchema schema) {
        List<SectionRule> rules = schema.rules();
        assertThat(rules.get(0).versions().from())
                .isEqualTo(ChartVersionRange.any().from());
        for (int i = 1; i < rules.size(); i++) {
            assertThat(rules.get(i - 1).versions().before())
                    .contains(rules.get(i).versions().from());
        }
        assertThat(rules.get(rules.size() - 1).versions().before()).isEmpty();
        assertThat(rules).allSatisfy(r -> assertThat(r.source()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("all")
    void aSectionHasOneEndpointAndNeverASamplerWithoutItsArgument(ValuesSchema schema) {
        List<SectionRole> roles = schema.keys().stream().map(SectionKey::role).toList();
        boolean sections = schema.rules().stream().anyMatch(SectionRule::hasSection);
        assertThat(roles.stream().filter(SectionRole.ENDPOINT::equals)).hasSize(sections ? 1 : 0);
        assertThat(roles.contains(SectionRole.SAMPLER)).isEqualTo(roles.contains(SectionRole.SAMPLER_ARGUMENT));
    }

    @Test
    void chartsAndRulesHaveNamesOfTheirOwn() {
        Set<String> names = new HashSet<>();
        ValuesSchemas.all().forEach(s -> assertThat(s.chartNames()).allMatch(names::add));
        Set<String> ids = new HashSet<>();
        ValuesSchemas.all().forEach(s -> assertThat(s.rules()).allMatch(r -> ids.add(r.id())));
    }

    @Test
    void findsChartsByTheirNames() {
        assertThat(ValuesSchemas.named("llm-d-router-standalone-dev").map(ValuesSchema::chart))
                .contains("llm-d-router");
        assertThat(ValuesSchemas.named("llm-d-infra").map(s -> s.rules().get(0).hasSection()))
                .contains(false);
        assertThat(ValuesSchemas.named("nginx")).isEmpty();
    }

    private static YamlMapping mapping(String yaml) {
        try {
            return YamlFile.read(SourceText.of("v.yaml", yaml + "\n"))
                    .documents()
                    .get(0)
                    .root()
                    .asMapping()
                    .orElseThrow();
        } catch (YamlSyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
