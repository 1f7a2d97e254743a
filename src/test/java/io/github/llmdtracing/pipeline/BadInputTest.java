package io.github.llmdtracing.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.files.DiskException;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.otel.OtlpProtocol;
import io.github.llmdtracing.otel.SamplingProfile;
import io.github.llmdtracing.report.TracingReport;
import io.github.llmdtracing.serving.ImageFacts;
import io.github.llmdtracing.serving.VersionRules;
import io.github.llmdtracing.settings.ConflictPolicy;
import io.github.llmdtracing.settings.Tracing;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.settings.UnknownVersions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that no tool would write and people do: each is reported with its place, and nothing is lost. */
class BadInputTest {
    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: decode
            spec:
              containers:
                - name: vllm
                  image: vllm/vllm-openai:v0.17.1
                  args: ["--model=m"]
            """;

    @TempDir
    private Path project;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apiVersion: v1\nkind: Pod\nspec: *a40\n",
                "apiVersion: v1\nkind: Pod\nspec: {containers: *a40}\n",
                "apiVersion: v1\nkind: Pod\nspec: {containers: [{<<: *a40, image: 'vllm/vllm-openai:v0.17.1', args: *a40}]}\n",
                "apiVersion: v1\nkind: List\nitems: *a40\n",
                "apiVersion: x/v1\nkind: Any\nspec: {<<: *a40}\n",
                "modelArtifacts: *a40\ndecode: {<<: *a40, containers: [{<<: *a40}]}\ntracing: *a40\n",
                "inferenceExtension: *a40\ninferencePool: {<<: *a40}\n",
                "apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec: {source: *a40, sources: *a40}\n",
            })
    void survivesAliasesThatMultiply(String user) throws IOException {
        for (String step : List.of("[%s]", "{<<: [%s]}", "{apiVersion: v1, kind: List, items: [%s]}")) {
            file("bomb.yaml", bomb(step) + user);
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> run(false));
            assertThat(output("bomb.yaml")).startsWith(bomb(step));
        }
    }

    private static String bomb(String step) {
        return "x: &a0 {containers: x}\n"
                + IntStream.rangeClosed(1, 40)
                        .mapToObj(i -> "x%d: &a%d %s\n"
                                .formatted(
                                        i,
                                        i,
                                        step.formatted(IntStream.range(0, 9)
                                                .mapToObj(j -> "*a" + (i - 1))
                                                .collect(Collectors.joining(", ")))))
                        .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(strings = {"spec", "  containers"})
    void leavesWhatStandsBelowAKeyThatStandsTwice(String key) throws IOException {
        String twice = POD + POD.substring(POD.indexOf(key));
        file("twice.yaml", twice);
        TracingReport report = run(false);
        assertThat(report.components())
                .extracting(ComponentReport::state)
                .containsExactly(ComponentState.NOT_TRACEABLE);
        assertThat(report.findings())
                .extracting(Finding::code, Finding::severity, Finding::problem)
                .containsExactly(tuple(
                        FindingCode.DUPLICATE_KEY, Severity.ERROR, "the key \"" + key.strip() + "\" stands twice"));
        assertThat(output("twice.yaml")).isEqualTo(twice);
    }

    @Test
    void warnsOfKeysThatStandTwiceElsewhere() throws IOException {
        file("labels.yaml", POD.replace("  name: decode", "  name: decode\n  name: prefill"));
        file("hidden.yaml", "spec:\n  replicas: 1\n" + POD);
        file("values.yaml", "modelArtifacts:\n  uri: hf://m\ndecode: {}\ndecode:\n  replicas: 1\n");
        assertThat(run(false).findings())
                .filteredOn(f -> f.code() == FindingCode.DUPLICATE_KEY)
                .extracting(f -> f.location().toString(), Finding::severity)
                .containsExactly(
                        tuple("input/hidden.yaml:7:1", Severity.WARNING),
                        tuple("input/labels.yaml:5:3", Severity.WARNING),
                        tuple("input/values.yaml:4:1", Severity.WARNING));
    }

    @Test
    void warnsOfAVariableThatStandsTwice() throws IOException {
        String twice = "      env:\n" + "      - {name: OTEL_SERVICE_NAME, value: a}\n".repeat(2);
        file("twice.yaml", POD + twice);
        assertThat(run(false).findings())
                .extracting(Finding::code, f -> f.location().toString())
                .contains(tuple(FindingCode.DUPLICATE_VARIABLE, "input/twice.yaml:12:9"));
    }

    @Test
    void saysInWordsWhatIsNoYaml() throws IOException {
        file("at.yaml", "vllm: @a\n");
        file("merge.yaml", POD + "<<<<<<< HEAD\n      env: []\n=======\n      env:\n>>>>>>> other\n");
        file("quote.yaml", "vllm:\n  a: \"b\n  c: d\n");
        file("tab.yaml", "vllm:\n\t- a\n");
        assertThat(run(false).findings())
                .extracting(f -> f.location() + " " + f.problem())
                .containsExactly(
                        "input/at.yaml:1:7 no value can start with @ unless it is quoted",
                        "input/merge.yaml:10:1 holds the conflict markers of a merge",
                        "input/quote.yaml:2:6 while scanning a quoted scalar, found unexpected end of stream",
                        "input/tab.yaml:2:1 a tab stands where YAML wants spaces");
    }

    @Test
    void takesForATemplateOnlyWhatHasTemplateCodeOutsideComments() throws IOException {
        file("broken.yaml", "containers: [a\n# {{ not a template }}\nb: c\n");
        file("go.yaml", "{{- if .Values.x }}\n" + POD + "{{- end }}\n");
        file("go-quoted.yaml", "containers: \"{{ .Values.x | default \"y\" }}\"\n");
        file("jinja.yaml", "{% if x %}\n" + POD + "{% endif %}\n");
        file("jinja-comment.yaml", "{# x #}\n" + POD);
        assertThat(run(false).findings())
                .extracting(f -> f.location().file(), Finding::code)
                .containsExactlyInAnyOrder(
                        tuple("input/broken.yaml", FindingCode.INVALID_YAML),
                        tuple("input/go.yaml", FindingCode.TEMPLATE),
                        tuple("input/go-quoted.yaml", FindingCode.TEMPLATE),
                        tuple("input/jinja.yaml", FindingCode.TEMPLATE),
                        tuple("input/jinja-comment.yaml", FindingCode.TEMPLATE));
    }

    @Test
    void readsAByteOrderMarkBeforeEveryDocument() throws IOException {
        String kindFirst = POD.replace("apiVersion: v1\nkind: Pod\n", "kind: Pod\napiVersion: v1\n");
        file("twice.yaml", "\uFEFF" + kindFirst + "---\n\uFEFF" + kindFirst);
        assertThat(run(false).components()).hasSize(2);
        assertThat(output("twice.yaml")).contains("---\n\uFEFFkind: Pod\n");
    }

    @Test
    void readsScriptsOfManyCommandsInTheirTime() throws IOException {
        String script = "echo a; ".repeat(20_000) + "vllm serve m";
        file("long.yaml", POD.replace("[\"--model=m\"]", "[bash, -c, \"" + script + "\"]"));
        file(
                "lines.yaml",
                POD.replace("[\"--model=m\"]", "\n  - bash\n  - -c\n  - |\n" + "    echo a\n".repeat(20_000)));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> run(false));
    }

    @Test
    void knowsWhatIsItsOwnInAFileWithANewName() throws IOException {
        file("old.yaml", POD);
        run(true);
        Files.move(input("old.yaml"), input("new.yaml"));
        assertThat(run(true).components()).extracting(ComponentReport::state).containsExactly(ComponentState.TRACED);
        Files.writeString(
                input("new.yaml"),
                Files.readString(input("new.yaml")).replace("vllm/vllm-openai:v0.17.1", "vllm/vllm-openai:v0.9.0"));
        run(true);
        assertThat(Files.readString(input("new.yaml"))).isEqualTo(POD.replace("v0.17.1", "v0.9.0"));
    }

    @Test
    void goesOnToKnowWhatIsItsOwnInAFileThatCannotBeReadForAWhile() throws IOException {
        file("a.yaml", POD);
        file("b.yaml", POD);
        run(true);
        byte[] enriched = Files.readAllBytes(input("a.yaml"));
        bytes("a.yaml", new byte[] {'v', 'l', 'l', 'm', (byte) 0xFC});
        file("b.yaml", POD.replace("v0.17.1", "v0.9.0"));
        run(true);
        bytes("a.yaml", enriched);
        assertThat(run(true).components())
                .extracting(ComponentReport::state)
                .containsExactly(ComponentState.TRACED, ComponentState.NOT_TRACEABLE);
    }

    @Test
    void leavesEverythingAsItWasWhereOneFileCannotBeWritten() throws IOException {
        file("a.yaml", POD);
        file("b.yaml", POD);
        assumeTrue(input("b.yaml").toFile().setWritable(false));
        assertThatThrownBy(() -> run(true))
                .isInstanceOf(DiskException.class)
                .hasMessageContaining("b.yaml: it is read-only");
        assertThat(Files.readString(input("a.yaml"))).isEqualTo(POD);
        assertThat(input("").toFile().list()).containsExactlyInAnyOrder("a.yaml", "b.yaml");
    }

    @Test
    void showsNoLineOfASecret() throws IOException {
        String secret = "---\napiVersion: v1\nkind: Secret\nstringData: {a: open sesame, a: open barley}\n";
        file("twice.yaml", POD + secret);
        file("broken.yaml", POD + secret + "x: \"open wheat\n");
        assertThat(run(false).findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(FindingCode.DUPLICATE_KEY, FindingCode.INVALID_YAML);
        assertThat(run(false).findings())
                .allSatisfy(f -> assertThat(f.location().sourceLine()).isEmpty());
    }

    private Path input(String name) {
        return project.resolve("input").resolve(name);
    }

    private void file(String name, String content) throws IOException {
        bytes(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(String name, byte[] content) throws IOException {
        Path file = project.resolve("input").resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private String output(String name) throws IOException {
        return Files.readString(project.resolve("out/manifests/input").resolve(name));
    }

    private TracingReport run(boolean inPlace) {
        Tracing tracing = new Tracing(
                SamplingProfile.standard().get(2),
                false,
                Optional.of(new OtlpEndpoint("http://collector:4317")),
                Map.of(),
                Map.of(),
                Set.of());
        TracingSettings settings = new TracingSettings(
                tracing,
                List.of(),
                OtlpProtocol.GRPC,
                ConflictPolicy.KEEP,
                UnknownVersions.WARN,
                path -> false,
                List.of(),
                List.of(),
                VersionRules.standard(),
                new ImageFacts(List.of()),
                Optional.empty());
        return new PipelineRun(project, settings).enrich(inPlace, 2);
    }
}
