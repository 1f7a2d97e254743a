package io.github.llmdtracing.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goals that are run again, each time as Maven does it, with an object of its own. */
class IncrementalGoalTest {
    private static final String UNCHANGED = "INFO Nothing has changed since the last run, so nothing was done.";
    private static final String DECODE = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: decode
            spec:
              template:
                spec:
                  containers:
                    - name: modelserver
                      image: vllm/vllm-openai:v0.17.1
                      args: ["--model", "m"]
            """;

    @TempDir
    private Path project;

    private RecordingLog log = new RecordingLog();

    @BeforeEach
    void aProject() throws IOException {
        write("src/main/k8s/decode.yaml", DECODE);
    }

    private void write(String name, String text) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private String read(String name) throws IOException {
        return Files.readString(project.resolve(name));
    }

    private <G extends AbstractTracingMojo> G goal(Supplier<G> made) {
        G goal = made.get();
        log = new RecordingLog();
        goal.setLog(log);
        goal.projectDirectory = project.toFile();
        goal.pom = project.resolve("pom.xml").toFile();
        return goal;
    }

    private CheckMojo check() {
        CheckMojo check = goal(CheckMojo::new);
        check.baseline = project.resolve("baseline.txt").toFile();
        return check;
    }

    private boolean saysUnchanged() {
        return log.lines().contains(UNCHANGED);
    }

    private void enrich() throws Exception {
        goal(EnrichMojo::new).execute();
    }

    @Test
    void saysSoWhereNothingHasChanged() throws Exception {
        enrich();
        assertThat(saysUnchanged()).isFalse();
        RecordingLog first = log;
        enrich();

        assertThat(log.lines()).startsWith(first.lines().toArray(String[]::new)).endsWith(UNCHANGED);
    }

    @Test
    void doesEverythingAnewWhereAsked() throws Exception {
        enrich();
        EnrichMojo anew = goal(EnrichMojo::new);
        anew.incremental = false;
        anew.execute();

        assertThat(saysUnchanged()).isFalse();
    }

    @Test
    void anotherProfileIsAnotherRun() throws Exception {
        enrich();
        EnrichMojo development = goal(EnrichMojo::new);
        development.profile = "development";
        development.execute();

        assertThat(saysUnchanged()).isFalse();
        assertThat(read("target/llmd-tracing/manifests/src/main/k8s/decode.yaml"))
                .contains("value: \"1.0\"");
    }

    @Test
    void anotherConfigurationFileIsAnotherRun() throws Exception {
        write("llmd-tracing.yaml", "profile: staging\n");
        enrich();
        enrich();
        assertThat(saysUnchanged()).isTrue();

        write("llmd-tracing.yaml", "profile: development\n");
        enrich();
        assertThat(saysUnchanged()).isFalse();
        Files.delete(project.resolve("llmd-tracing.yaml"));
        enrich();
        assertThat(saysUnchanged()).isFalse();
    }

    @Test
    void failsAgain() throws Exception {
        write("src/main/k8s/broken.yaml", "image: vllm/vllm-openai\n  odd: [\n");
        MojoFailureException first = failure(goal(EnrichMojo::new));
        RecordingLog said = log;
        MojoFailureException second = failure(goal(EnrichMojo::new));

        assertThat(saysUnchanged()).isTrue();
        assertThat(second).hasMessage(first.getMessage());
        assertThat(log.lines()).containsAll(said.lines());
    }

    private static MojoFailureException failure(AbstractTracingMojo goal) {
        MojoFailureException[] failure = new MojoFailureException[1];
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(goal::execute)
                .satisfies(e -> failure[0] = e);
        return failure[0];
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void judgesAnewByWhatFailsTheBuild(boolean lenientFirst) throws Exception {
        write("src/main/k8s/broken.yaml", "image: vllm/vllm-openai\n  odd: [\n");
        EnrichMojo lenient = goal(EnrichMojo::new);
        lenient.failOn = "never";
        if (lenientFirst) {
            lenient.execute();
            failure(goal(EnrichMojo::new));
        } else {
            failure(goal(EnrichMojo::new));
            assertThatCode(lenient::execute).doesNotThrowAnyException();
        }
    }

    @Test
    void checkInPlaceFailsUntilSourcesAreEnriched() throws Exception {
        failure(inPlace(check()));
        failure(inPlace(check()));
        inPlace(goal(EnrichMojo::new)).execute();
        inPlace(check()).execute();
        assertThat(saysUnchanged()).isFalse();
        inPlace(check()).execute();
        assertThat(saysUnchanged()).isTrue();

        write("src/main/k8s/decode.yaml", DECODE);
        assertThat(failure(inPlace(check()))).hasMessageContaining("1 file is not what enrich would write");
    }

    private static <G extends AbstractTracingMojo> G inPlace(G goal) {
        goal.inPlace = true;
        return goal;
    }

    @Test
    void checkReadsItsBaselineEachTime() throws Exception {
        write("src/main/k8s/broken.yaml", "image: vllm/vllm-openai\n  odd: [\n");
        failure(check());
        CheckMojo update = check();
        update.baselineUpdate = true;
        update.execute();
        check().execute();
        check().execute();
        assertThat(saysUnchanged()).isTrue();

        Files.delete(project.resolve("baseline.txt"));
        failure(check());
        assertThat(saysUnchanged()).isTrue();
    }

    @Test
    void eachGoalHasARecordOfItsOwn() throws Exception {
        enrich();
        String report = read("target/llmd-tracing/reports/llmd-tracing.json");
        check().execute();
        assertThat(saysUnchanged()).isFalse();
        enrich();

        assertThat(saysUnchanged()).isTrue();
        assertThat(read("target/llmd-tracing/reports/llmd-tracing.json")).isEqualTo(report);
    }

    @Test
    void whatStripTakesOutComesBack() throws Exception {
        enrich();
        String enriched = read("target/llmd-tracing/manifests/src/main/k8s/decode.yaml");
        goal(StripMojo::new).execute();
        assertThat(read("target/llmd-tracing/manifests/src/main/k8s/decode.yaml"))
                .isEqualTo(DECODE);
        enrich();

        assertThat(read("target/llmd-tracing/manifests/src/main/k8s/decode.yaml"))
                .isEqualTo(enriched);
    }

    @Test
    void aManifestOfTheCollectorIsPutBack() throws Exception {
        collect();
        collect();
        assertThat(saysUnchanged()).isTrue();
        Path file;
        try (var files = Files.list(project.resolve("target/llmd-tracing/collector"))) {
            file = files.sorted().findFirst().orElseThrow();
        }
        String manifest = Files.readString(file);
        Files.delete(file);
        collect();

        assertThat(saysUnchanged()).isFalse();
        assertThat(file).hasContent(manifest);
    }

    @Test
    void nothingIsWrittenWhereNoCollectorIsAskedFor() throws Exception {
        goal(CollectorMojo::new).execute();
        goal(CollectorMojo::new).execute();

        assertThat(log.lines()).first().asString().contains("No collector is asked for");
        assertThat(project.resolve("target")).doesNotExist();
    }

    private void collect() throws Exception {
        CollectorMojo collector = goal(CollectorMojo::new);
        collector.collectorMode = "standalone";
        collector.collectorBackend = "jaeger";
        collector.execute();
    }

    @Test
    void takesAwayWhatItWroteWhenAllSourcesHaveGone() throws Exception {
        goal(EnrichMojo::new).execute();
        write("target/llmd-tracing/manifests/mine.txt", "mine");
        Files.delete(project.resolve("src/main/k8s/decode.yaml"));
        Files.delete(project.resolve("src/main/k8s"));
        goal(EnrichMojo::new).execute();

        assertThat(project.resolve("target/llmd-tracing/manifests/src/main/k8s/decode.yaml"))
                .doesNotExist();
        assertThat(read("target/llmd-tracing/manifests/mine.txt")).isEqualTo("mine");

        goal(EnrichMojo::new).execute();
        assertThat(log.lines()).singleElement().asString().startsWith("INFO Nothing to do: <sources> is not set");
    }

    @Test
    void namesTheFileThatStandsWhereADirectoryHasToBe() throws Exception {
        write("target/llmd-tracing/reports", "");

        assertThatThrownBy(goal(EnrichMojo::new)::execute)
                .hasMessageContaining(
                        project.resolve("target/llmd-tracing/reports") + " is a file, where a directory has to be");
    }
}
