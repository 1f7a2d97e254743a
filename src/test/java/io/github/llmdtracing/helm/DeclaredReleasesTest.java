package io.github.llmdtracing.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeclaredReleasesTest {
    @Test
    void readsAnArgoApplicationWithSeveralSources() {
        List<HelmRelease> releases = new HelmFiles()
                .with("env/base.yaml", "router: {epp: {}}\n")
                .with("env/prod.yaml", "router: {}\n")
                .with("apps/router.yaml", """
                        apiVersion: argoproj.io/v1alpha1
                        kind: Application
                        metadata:
                          name: router
                        spec:
                          destination:
                            namespace: llm
                          sources:
                            - repoURL: ghcr.io/llm-d/charts
                              chart: llm-d-router-gateway
                              targetRevision: 0.10.0
                              helm:
                                valueFiles:
                                  - $here/env/base.yaml
                                  - $here/env/prod.yaml
                                values: |
                                  router:
                                    epp: {}
                                valuesObject:
                                  router:
                                    epp: {}
                                parameters:
                                  - name: router.tracing.enabled
                                    value: "false"
                            - repoURL: https://example.org/this
                              ref: here
                        """)
                .releases();
        assertThat(releases).hasSize(1);
        HelmRelease release = releases.get(0);
        assertThat(release.name()).isEqualTo("router");
        assertThat(release.chart()).isEqualTo("llm-d-router-gateway");
        assertThat(release.version()).contains("0.10.0");
        assertThat(release.namespace()).contains("llm");
        assertThat(release.parameters()).containsEntry("router.tracing.enabled", "false");
        assertThat(HelmFiles.layers(release))
                .containsExactly("env/base.yaml", "env/prod.yaml", "helm.values", "helm.valuesObject");
        assertThat(release.layers()).allSatisfy(l -> assertThat(l.tree()).isPresent());
    }

    @Test
    void anApplicationSetWithATemplateInAPathGivesAReleaseForEachFile() {
        List<HelmRelease> releases = new HelmFiles()
                .with("values/a.yaml", "decode: {}\n")
                .with("values/b.yaml", "decode: {}\n")
                .with("set.yaml", """
                        apiVersion: argoproj.io/v1alpha1
                        kind: ApplicationSet
                        metadata: {name: models}
                        spec:
                          template:
                            spec:
                              source:
                                repoURL: https://llm-d-incubation.github.io/llm-d-modelservice
                                chart: llm-d-modelservice
                                targetRevision: 0.4.*
                                helm:
                                  valueFiles: ["$values/values/{{ .name }}.yaml"]
                        """)
                .releases();
        assertThat(releases.stream().map(HelmFiles::layers))
                .containsExactly(List.of("values/a.yaml"), List.of("values/b.yaml"));
    }

    @Test
    void readsAFluxReleaseWithItsConfigMapBelowItsOwnValues() {
        HelmRelease release =
                new HelmFiles().with("release.yaml", """
                        apiVersion: v1
                        kind: ConfigMap
                        metadata: {name: shared}
                        data:
                          values.yaml: |
                            decode:
                              replicas: 1
                        ---
                        apiVersion: helm.toolkit.fluxcd.io/v2
                        kind: HelmRelease
                        metadata: {name: models, namespace: llm}
                        spec:
                          chart:
                            spec:
                              chart: llm-d-modelservice
                              version: ">=0.4.7 <0.5.0"
                          valuesFrom:
                            - kind: ConfigMap
                              name: shared
                            - kind: Secret
                              name: tokens
                          values:
                            decode: {}
                        """).releases().get(0);
        assertThat(release.version()).contains(">=0.4.7 <0.5.0");
        assertThat(release.namespace()).contains("llm");
        assertThat(HelmFiles.layers(release)).containsExactly("ConfigMap/shared", "Secret/tokens", "spec.values");
        assertThat(release.layers().stream().map(l -> l.tree().isPresent())).containsExactly(true, false, true);
    }

    @Test
    void findsTheChartOfAFluxReleaseInItsOciRepository() {
        HelmRelease release =
                new HelmFiles().with("release.yaml", """
                        apiVersion: source.toolkit.fluxcd.io/v1
                        kind: OCIRepository
                        metadata: {name: pool}
                        spec:
                          url: oci://registry.k8s.io/gateway-api-inference-extension/charts/inferencepool
                          ref: {tag: v1.4.0}
                        ---
                        apiVersion: helm.toolkit.fluxcd.io/v2
                        kind: HelmRelease
                        metadata: {name: pool}
                        spec:
                          chartRef: {kind: OCIRepository, name: pool}
                        """).releases().get(0);
        assertThat(release.chart()).isEqualTo("inferencepool");
        assertThat(release.version()).contains("v1.4.0");
    }

    @Test
    void readsHelmChartsOfAKustomization() {
        HelmRelease release = new HelmFiles()
                .with("k/values.yaml", "inferenceExtension: {}\n")
                .with("k/more.yaml", "inferenceExtension: {}\n")
                .with("k/kustomization.yaml", """
                        namespace: llm
                        helmCharts:
                          - name: inferencepool
                            releaseName: pool
                            version: v1.4.0
                            valuesFile: values.yaml
                            additionalValuesFiles: [more.yaml]
                            valuesInline:
                              inferenceExtension: {}
                        """)
                .releases()
                .get(0);
        assertThat(release.name()).isEqualTo("pool");
        assertThat(release.namespace()).contains("llm");
        assertThat(HelmFiles.layers(release)).containsExactly("k/values.yaml", "valuesInline", "k/more.yaml");
    }

    @Test
    void readsAHelmChartInflationGenerator() {
        HelmRelease release =
                new HelmFiles().with("k/chart.yaml", """
                        apiVersion: builtin
                        kind: HelmChartInflationGenerator
                        metadata: {name: x}
                        name: llm-d-modelservice
                        version: 0.4.9
                        valuesInline: {decode: {}}
                        """).releases().get(0);
        assertThat(release.chart()).isEqualTo("llm-d-modelservice");
        assertThat(HelmFiles.layers(release)).containsExactly("valuesInline");
    }

    @Test
    void anUmbrellaChartNestsUnderAliasOrName() {
        List<HelmRelease> releases = new HelmFiles()
                .with("stack/Chart.yaml", """
                        apiVersion: v2
                        name: stack
                        version: 1.0.0
                        dependencies:
                          - name: llm-d-modelservice
                            alias: models
                            version: 0.4.9
                          - name: inferencepool
                            version: v1.4.0
                        """)
                .with("stack/values.yaml", "models: {}\n")
                .with("stack/values-prod.yaml", "models: {}\n")
                .releases();
        assertThat(releases)
                .filteredOn(r -> r.chart().equals("llm-d-modelservice"))
                .allSatisfy(r -> {
                    assertThat(r.nesting()).containsExactly("models");
                    assertThat(r.version()).contains("0.4.9");
                });
        assertThat(releases.stream()
                        .filter(r -> r.chart().equals("inferencepool"))
                        .map(r -> r.nesting() + " " + HelmFiles.layers(r)))
                .containsExactly(
                        "[inferencepool] [stack/values.yaml]",
                        "[inferencepool] [stack/values.yaml, stack/values-prod.yaml]");
    }

    @Test
    void aChartThatADeclarationInstallsFromTheTreeIsExpandedThere() {
        List<HelmRelease> releases = new HelmFiles()
                .with("stack/Chart.yaml", "name: stack\ndependencies:\n- name: inferencepool\n  version: 1.4.0\n")
                .with("stack/values.yaml", "inferencepool: {}\n")
                .with("prod.yaml", "inferencepool: {}\n")
                .with("helmfile.yaml", "releases:\n- name: all\n  chart: ./stack\n  values: \n  - prod.yaml\n")
                .releases();
        assertThat(releases.stream().map(r -> r.name() + " " + r.chart() + " " + HelmFiles.layers(r)))
                .containsExactly(
                        "all ./stack [stack/values.yaml, prod.yaml]",
                        "all inferencepool [stack/values.yaml, prod.yaml]");
    }

    @Test
    void thePomDescribesReleasesToo() {
        HelmTree tree = new HelmFiles().with("v.yaml", "decode: {}\n").tree();
        HelmRelease release = ReleaseIndex.of(
                        tree,
                        List.of(new ConfiguredRelease(
                                "ms",
                                "repo/llm-d-modelservice",
                                Optional.of("0.4.6"),
                                Optional.empty(),
                                List.of("v.yaml"))))
                .get(0);
        assertThat(release.chart()).isEqualTo("llm-d-modelservice");
        assertThat(release.layers().get(0).tree()).isPresent();
    }
}
