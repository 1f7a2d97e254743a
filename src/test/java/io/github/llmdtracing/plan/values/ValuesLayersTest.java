package io.github.llmdtracing.plan.values;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.component.ComponentState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValuesLayersTest {
    private static final String ROUTER = "router:\n  epp:\n    replicas: 1\n";
    private static final String SECTION = """
              tracing:
                enabled: true
                otelExporterEndpoint: http://otel-collector:4317
                sampling:
                  sampler: parentbased_traceidratio
                  samplerArg: "0.1"
            """;

    private static final String CHART = "llm-d-router-gateway";

    @Test
    void theLayerThatCarriesTheSectionKeepsIt() {
        Map<String, String> after = PlannedValues.of("base.yaml", ROUTER + "  tracing:\n    enabled: false\n")
                .with("prod.yaml", ROUTER)
                .release("r", CHART, "0.10.0", "base.yaml", "prod.yaml")
                .edited();
        assertThat(after.get("base.yaml")).isEqualTo(ROUTER + SECTION);
        assertThat(after.get("prod.yaml")).isEqualTo(ROUTER);
    }

    @Test
    void elseTheLastLayerThatConfiguresTheComponentGetsIt() {
        PlannedValues values = PlannedValues.of("base.yaml", ROUTER)
                .with("guide.yaml", ROUTER)
                .with("size.yaml", "router:\n  monitoring: {}\n")
                .release("r", CHART, "0.10.0", "base.yaml", "guide.yaml", "size.yaml");
        assertThat(values.edited()).containsEntry("base.yaml", ROUTER).containsEntry("guide.yaml", ROUTER + SECTION);
        assertThat(values.findings()).containsExactly("values-layer INFO");
        assertThat(values.plan().findings())
                .extracting(f -> f.location().file())
                .containsExactly("base.yaml", "size.yaml");
    }

    @Test
    void releasesThatWantTheSameShareALayer() {
        Map<String, String> after = PlannedValues.of("base.yaml", ROUTER)
                .with("a.yaml", "router:\n  monitoring: {}\n")
                .with("b.yaml", "router:\n  monitoring: {}\n")
                .release("a", CHART, "0.10.0", "base.yaml", "a.yaml")
                .release("b", CHART, "0.10.0", "base.yaml", "b.yaml")
                .edited();
        assertThat(after.get("base.yaml")).isEqualTo(ROUTER + SECTION);
        assertThat(after.get("a.yaml")).isEqualTo("router:\n  monitoring: {}\n");
    }

    @Test
    void aLayerIsNotSharedWithAReleaseOfAVersionThatReadsItElsewhere() {
        String model =
                "modelArtifacts: {name: m}\ndecode:\n  containers:\n  - {name: e, image: vllm/vllm-openai:v0.17.0}\n";
        Map<String, String> after = PlannedValues.of("base.yaml", model)
                .with("old.yaml", "decode: {replicas: 1}\n")
                .with("new.yaml", "decode: {replicas: 2}\n")
                .release("old", "llm-d-modelservice", "0.4.6", "base.yaml", "old.yaml")
                .release("new", "llm-d-modelservice", "0.4.9", "base.yaml", "new.yaml")
                .edited();
        assertThat(after.get("base.yaml")).isEqualTo(model);
        assertThat(after.get("old.yaml")).contains("\nglobal:\n  tracing:\n");
        assertThat(after.get("new.yaml")).contains("\ntracing:\n");
    }

    @Test
    void environmentsGetASectionOfTheirOwn() {
        Map<String, String> after = PlannedValues.of("base.yaml", ROUTER)
                .with("dev/v.yaml", "router:\n  monitoring: {}\n")
                .with("prod/v.yaml", "router:\n  monitoring: {}\n")
                .release("dev", CHART, "0.10.0", "base.yaml", "dev/v.yaml")
                .release("prod", CHART, "0.10.0", "base.yaml", "prod/v.yaml")
                .environment("dev/", "development")
                .environment("prod/", "production")
                .edited();
        assertThat(after.get("base.yaml")).isEqualTo(ROUTER);
        assertThat(after.get("dev/v.yaml")).contains("samplerArg: \"1.0\"");
        assertThat(after.get("prod/v.yaml")).contains("samplerArg: \"0.1\"");
    }

    @Test
    void saysSoWhereNoLayerIsLeft() {
        PlannedValues values = PlannedValues.of(
                        "base.yaml", "modelArtifacts: {name: m}\ndecode:\n  containers:\n  - {name: e}\n")
                .release("old", "llm-d-modelservice", "0.4.6", "base.yaml")
                .release("new", "llm-d-modelservice", "0.4.9", "base.yaml");
        assertThat(values.plan().files()).isEmpty();
        assertThat(values.findings()).containsExactly("shared-values WARNING");
    }

    @Test
    void everyAlternativeOfAHelmfileCarriesItsOwn() {
        String model =
                "modelArtifacts: {name: m}\ndecode:\n  containers:\n  - {name: e, image: vllm/vllm-openai:v0.17.0}\n";
        PlannedValues values =
                PlannedValues.of("gpu.yaml", model).with("tpu.yaml", model).with("helmfile.yaml.gotmpl", """
                        releases:
                        - name: ms
                          chart: c/llm-d-modelservice
                          version: v0.4.9
                          values:
                          {{- if eq .Environment.Name "tpu" }}
                          - tpu.yaml
                          {{- else }}
                          - gpu.yaml
                          {{- end }}
                        """);
        assertThat(values.edited().get("gpu.yaml")).contains("\ntracing:\n");
        assertThat(values.edited().get("tpu.yaml")).contains("\ntracing:\n");
        assertThat(values.findings()).isEmpty();
    }

    @Test
    void valuesThatNobodyNamesAreReleasesOfTheirOwnAndThinOnesAreLeft() {
        PlannedValues values = PlannedValues.of("a.yaml", ROUTER).with("b.yaml", "router:\n  monitoring: {}\n");
        assertThat(values.edited())
                .containsEntry("a.yaml", ROUTER + SECTION)
                .containsEntry("b.yaml", "router:\n  monitoring: {}\n");
        assertThat(values.findings()).containsExactly("values-layer INFO");
    }

    @Test
    void anUmbrellaChartNestsTheSectionUnderTheAlias() {
        assertThat(PlannedValues.of("values.yaml", "r1:\n  router:\n    epp:\n      replicas: 1\n")
                        .with(
                                "Chart.yaml",
                                "name: all\nversion: 1.0.0\ndependencies:\n- {name: llm-d-router-gateway, alias: r1, version: 0.10.0}\n")
                        .editedValues())
                .startsWith("r1:\n  router:\n    epp:\n      replicas: 1\n    tracing:\n      enabled: true\n");
    }

    @Test
    void globalIsNotNestedInAnUmbrellaChart() {
        assertThat(PlannedValues.of("values.yaml", "ms:\n  decode:\n    containers:\n    - {name: e}\n")
                        .with(
                                "Chart.yaml",
                                "name: all\ndependencies:\n- {name: llm-d-modelservice, alias: ms, version: 0.4.6}\n")
                        .editedValues())
                .contains("\nglobal:\n  tracing:\n    enabled: true\n");
    }

    @Test
    void inlineValuesAreEditedWhereTheyStand() {
        String before = """
                apiVersion: helm.toolkit.fluxcd.io/v2
                kind: HelmRelease
                metadata:
                  name: router
                  namespace: llm
                spec:
                  chart:
                    spec:
                      chart: llm-d-router-gateway
                      version: 0.10.0
                  values:
                    router:
                      epp:
                        replicas: 1
                """;
        assertThat(PlannedValues.of("release.yaml", before).edited().get("release.yaml"))
                .isEqualTo(before + """
                              tracing:
                                enabled: true
                                otelExporterEndpoint: http://otel-collector.llm:4317
                                sampling:
                                  sampler: parentbased_traceidratio
                                  samplerArg: "0.1"
                        """);
    }

    @Test
    void textInAScalarIsEditedThere() {
        String application = """
                apiVersion: argoproj.io/v1alpha1
                kind: Application
                metadata: {name: router}
                spec:
                  source:
                    chart: llm-d-router-gateway
                    targetRevision: 0.10.0
                    helm:
                      values: %s
                  destination: {}
                """;
        String literal = "|\n        # ours\n        router:\n          epp: {}";
        assertThat(PlannedValues.of("app.yaml", application.formatted(literal))
                        .edited()
                        .get("app.yaml"))
                .isEqualTo(application.formatted(literal
                        + SECTION.stripTrailing().indent(8).stripTrailing().replaceFirst("^", "\n")));
        PlannedValues quoted = PlannedValues.of("app.yaml", application.formatted("'router: {epp: {}}'"));
        assertThat(quoted.plan().files()).isEmpty();
        assertThat(quoted.findings()).containsExactly("section-not-enabled WARNING");
    }

    @Test
    void lineEndsOfTheFileHoldInsideAScalarToo() {
        String release = """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: v}
                data:
                  values.yaml: |-
                    router:
                      epp: {}
                ---
                apiVersion: helm.toolkit.fluxcd.io/v2
                kind: HelmRelease
                metadata: {name: r}
                spec:
                  chart: {spec: {chart: llm-d-router-gateway, version: 0.10.0}}
                  valuesFrom: [{kind: ConfigMap, name: v}]
                """;
        String unix = PlannedValues.of("r.yaml", release).edited().getOrDefault("r.yaml", "");
        assertThat(unix).contains("    router:\n      epp: {}\n      tracing:\n        enabled: true\n");
        String windows = PlannedValues.of("r.yaml", "\uFEFF" + release.replace("\n", "\r\n"))
                .edited()
                .getOrDefault("r.yaml", "");
        assertThat(windows).isEqualTo("\uFEFF" + unix.replace("\n", "\r\n"));
    }

    @Test
    void aParameterThatIsStrongerIsReported() {
        assertThat(PlannedValues.of("app.yaml", """
                                apiVersion: argoproj.io/v1alpha1
                                kind: Application
                                spec:
                                  source:
                                    chart: llm-d-router-gateway
                                    targetRevision: 0.10.0
                                    helm:
                                      valuesObject:
                                        router: {epp: {}}
                                      parameters:
                                      - {name: router.tracing.enabled, value: "false"}
                                """).findings()).containsExactly("overridden-value WARNING");
    }

    @Test
    void aReleaseWithoutValuesIsReported() {
        PlannedValues values = PlannedValues.of(
                "helmfile.yaml",
                "releases:\n- name: r\n  chart: c/llm-d-router-gateway\n  version: 0.10.0\n  values: \n  - gone.yaml\n");
        assertThat(values.findings()).containsExactly("values-not-found WARNING");
        assertThat(values.states()).containsExactly(ComponentState.NOT_TRACEABLE);
    }

    @Test
    void aTreeWithoutSuchValuesStaysAsItIs() {
        ValuesPlan plan = PlannedValues.of("values.yaml", "replicas: 1\nimage: nginx\n")
                .with("pod.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: x}\n")
                .plan();
        assertThat(plan).isEqualTo(new ValuesPlan(List.of(), List.of(), List.of()));
    }
}
