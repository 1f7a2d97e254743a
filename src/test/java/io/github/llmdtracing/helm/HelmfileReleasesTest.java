package io.github.llmdtracing.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelmfileReleasesTest {
    @Test
    void readsNameChartVersionNamespaceAndLayersInOrder() {
        HelmRelease release = only(new HelmFiles()
                .with("a/base.yaml", "decode: {}\n")
                .with("a/models/big.yaml", "decode: {}\n")
                .with("a/helmfile.yaml", """
                        repositories:
                          - name: models
                            url: https://example.org/charts
                        releases:
                        - name: big   # the big one
                          namespace: serving
                          chart: models/llm-d-modelservice
                          version: "0.4.9"
                          values:
                          - base.yaml
                          - ./models/big.yaml
                        """));
        assertThat(release.name()).isEqualTo("big");
        assertThat(release.chart()).isEqualTo("llm-d-modelservice");
        assertThat(release.version()).contains("0.4.9");
        assertThat(release.namespace()).contains("serving");
        assertThat(HelmFiles.layers(release)).containsExactly("a/base.yaml", "a/models/big.yaml");
        assertThat(release.declaredAt()).hasToString("a/helmfile.yaml:5:3");
    }

    @Test
    void readsLayersInOneLine() {
        HelmRelease release = only(new HelmFiles()
                .with("base.yaml", "decode: {}\n")
                .with("big.yaml", "decode: {}\n")
                .with("helmfile.yaml", """
                        releases:
                          - name: big
                            chart: models/llm-d-modelservice
                            values: [base.yaml, "big.yaml"] # the strongest last
                        """));
        assertThat(HelmFiles.layers(release)).containsExactly("base.yaml", "big.yaml");
    }

    @Test
    void takesEachBranchOfATemplateForAReleaseOfItsOwn() {
        List<HelmRelease> releases = new HelmFiles()
                .with("gpu.yaml", "decode: {}\n")
                .with("tpu.yaml", "decode: {}\n")
                .with("cpu.yaml", "decode: {}\n")
                .with("extra.yaml", "decode: {}\n")
                .with("helmfile.yaml.gotmpl", """
                        {{- $n := env "NAME" | default "x" -}}
                        releases:
                          - name: {{ printf "ms-%s" $n | quote }}
                            namespace: {{ .Namespace }}
                            chart: oci://registry.example/charts/llm-d-modelservice
                            version: v0.4.6
                            values:
                            {{- if eq .Environment.Name "tpu" }}
                              - tpu.yaml
                            {{- else if eq .Environment.Name "cpu" }}
                              - cpu.yaml
                            {{- else }}
                              - gpu.yaml
                            {{- end }}
                            {{- if env "MORE" }}
                              - extra.yaml
                            {{- end }}
                              - decode:
                                  replicas: {{ .Values.replicas }}
                            set:
                              - name: decode.create
                                value: true
                          - name: other
                            chart: stable/nginx
                        """)
                .releases();
        assertThat(releases.stream().filter(r -> r.name().equals("ms-*")).map(HelmFiles::layers))
                .containsExactlyInAnyOrder(
                        List.of("tpu.yaml", "extra.yaml", "values in helmfile.yaml.gotmpl"),
                        List.of("tpu.yaml", "values in helmfile.yaml.gotmpl"),
                        List.of("cpu.yaml", "extra.yaml", "values in helmfile.yaml.gotmpl"),
                        List.of("cpu.yaml", "values in helmfile.yaml.gotmpl"),
                        List.of("gpu.yaml", "extra.yaml", "values in helmfile.yaml.gotmpl"),
                        List.of("gpu.yaml", "values in helmfile.yaml.gotmpl"));
        assertThat(releases).filteredOn(r -> r.name().equals("ms-*")).allSatisfy(r -> {
            assertThat(r.namespace()).isEmpty();
            assertThat(r.version()).contains("v0.4.6");
            assertThat(r.parameters()).containsEntry("decode.create", "true").hasSize(1);
        });
        assertThat(releases).extracting(HelmRelease::chart).contains("nginx");
    }

    @Test
    void readsWhatItCanOfAHelmfileThatEndsAnywhere() {
        String whole = """
                {{ if .x }}
                releases:
                - name: a
                {{ end }}
                  chart: c/llm-d-modelservice
                  values:
                  {{ range .y }}
                  - {{ . }}
                  -
                  - a_{{ .z }}.yaml
                  {{ else }}
                  - b: |
                      c
                  {{ end }}{{ end }}
                  set: [x]
                """;
        for (int end = 0; end <= whole.length(); end++) {
            HelmFiles files = new HelmFiles().with("helmfile.yaml.gotmpl", whole.substring(0, end));
            assertThat(files.releases()).allSatisfy(r -> assertThat(r.name()).isEqualTo("a"));
        }
    }

    @Test
    void joinsTheVersionsOfBranches() {
        HelmRelease release = only(new HelmFiles().with("helmfile.yaml.gotmpl", """
                        releases:
                        - name: ms
                          chart: c/llm-d-modelservice
                          {{ if .Values.new }}
                          version: 0.4.9
                          {{ else }}
                          version: 0.3.17
                          {{ end }}
                        """));
        assertThat(release.version()).contains("0.4.9 || 0.3.17");
    }

    @Test
    void aTemplateInAPathMeansEveryFileThatFits() {
        List<HelmRelease> releases = new HelmFiles()
                .with("env/values_dev.yaml", "decode: {}\n")
                .with("env/values_prod.yaml", "decode: {}\n")
                .with("env/deeper/values_x.yaml", "decode: {}\n")
                .with("helmfile.d/10-models.yaml", """
                        releases:
                          - name: ms
                            chart: c/llm-d-modelservice
                            values:
                              - ../env/values_{{ .Environment.Name }}.yaml
                        """)
                .releases();
        assertThat(releases.stream().map(HelmFiles::layers))
                .containsExactly(List.of("env/values_dev.yaml"), List.of("env/values_prod.yaml"));
    }

    @Test
    void readsInlineValuesWhereTheHelmfileIsYaml() {
        HelmRelease release = only(new HelmFiles().with("helmfile.yaml", """
                        releases:
                          - name: ms
                            chart: c/llm-d-modelservice
                            values:
                              - decode:
                                  replicas: 2
                        """));
        assertThat(release.layers().get(0).tree().orElseThrow().values().mapping("decode"))
                .isPresent();
    }

    @Test
    void aFileThatIsNotHereIsAMissingLayer() {
        HelmRelease release = only(new HelmFiles()
                .with(
                        "helmfile.yaml",
                        "releases:\n- name: ms\n  chart: c/llm-d-modelservice\n  values: \n  - gone.yaml\n"));
        assertThat(release.layers()).containsExactly(new ValuesLayer("gone.yaml", Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "helmfile.yaml",
                "a/helmfile.yaml.gotmpl",
                "b/helmfile.d/x.yaml",
                "my-helmfile-dev.yml",
                "helmfile.gotmpl"
            })
    void knowsHelmfilesByName(String path) {
        assertThat(HelmfileReleases.isHelmfile(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"values.yaml", "helmfile.md", "helmfile.d/README", "values.yaml.gotmpl"})
    void knowsWhatIsNoHelmfile(String path) {
        assertThat(HelmfileReleases.isHelmfile(path)).isFalse();
    }

    private static HelmRelease only(HelmFiles files) {
        List<HelmRelease> releases = files.releases();
        assertThat(releases).hasSize(1);
        return releases.get(0);
    }
}
