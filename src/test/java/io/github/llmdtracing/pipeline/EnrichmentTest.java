package io.github.llmdtracing.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.otel.OtlpProtocol;
import io.github.llmdtracing.otel.SamplingProfile;
import io.github.llmdtracing.parallel.Workers;
import io.github.llmdtracing.report.ChangedFile;
import io.github.llmdtracing.report.TracingReport;
import io.github.llmdtracing.report.console.RunSummary;
import io.github.llmdtracing.serving.ImageFacts;
import io.github.llmdtracing.serving.VersionRules;
import io.github.llmdtracing.settings.ConflictPolicy;
import io.github.llmdtracing.settings.Environment;
import io.github.llmdtracing.settings.NamePattern;
import io.github.llmdtracing.settings.Tracing;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.settings.UnknownVersions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichmentTest {
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
    private static final Tracing TRACING = tracing("http://collector:4317");

    @TempDir
    private Path project;

    private final List<Environment> environments = new ArrayList<>();
    private final List<NamePattern> excluded = new ArrayList<>();

    @Test
    void warnsOfAnEnvironmentThatCoversNoFile() throws IOException {
        file("eu/decode.yaml", DECODE);
        environment("eu", "k8s/eu/");
        environment("us", "k8s/su/");

        assertThat(run(false).findings())
                .filteredOn(f -> f.code() == FindingCode.UNUSED_ENVIRONMENT)
                .extracting(Finding::severity, f -> f.location().file(), Finding::subject, Finding::problem)
                .containsExactly(tuple(Severity.WARNING, "pom.xml", "environment \"us\"", "covers no file"));
    }

    @Test
    void warnsOfAnEnvironmentWhoseFilesAllBelongToOneBeforeIt() throws IOException {
        file("eu/decode.yaml", DECODE);
        environment("all", "k8s/");
        environment("eu", "k8s/eu/");

        assertThat(run(false).findings())
                .filteredOn(f -> f.code() == FindingCode.UNUSED_ENVIRONMENT)
                .extracting(Finding::subject, Finding::problem)
                .containsExactly(tuple("environment \"eu\"", "covers only files of environments before it"));
    }

    @Test
    void countsAFileWithoutWorkloadsForItsEnvironment() throws IOException {
        file("eu/notes.txt", "no manifest");
        environment("eu", "k8s/eu/");

        assertThat(run(false).findings()).isEmpty();
    }

    @Test
    void countsEveryEnrichedCopyAsChangedInEveryRun() throws IOException {
        file("decode.yaml", DECODE);
        file("notes.txt", "as it is");

        run(false);

        assertThat(totals(run(false))).endsWith("files: 1 changed, 1 as before");
    }

    @Test
    void countsInPlaceOnlyWhatThisRunChanged() throws IOException {
        file("decode.yaml", DECODE);
        file("notes.txt", "as it is");

        assertThat(totals(run(true))).endsWith("files: 1 changed, 1 as before");
        TracingReport again = run(true);

        // The lock is a file of the second run's tree.
        assertThat(totals(again)).endsWith("files: 0 changed, 3 as before");
        assertThat(again.changedFiles()).extracting(ChangedFile::path).containsExactly("k8s/decode.yaml");
    }

    @Test
    void countsInPlaceWhatWasTakenOut() throws IOException {
        file("decode.yaml", DECODE);
        run(true);
        excluded.add(new NamePattern("modelserver"));

        TracingReport report = run(true);

        assertThat(Files.readString(project.resolve("k8s/decode.yaml"))).isEqualTo(DECODE);
        assertThat(report.files().written()).isEqualTo(1);
        assertThat(report.changedFiles()).isEmpty();
    }

    @Test
    void leavesNoReportOfAnEarlierRunBehind() throws IOException {
        file("decode.yaml", DECODE);
        Path reports = project.resolve("target/reports");
        Files.createDirectories(reports);
        Files.writeString(reports.resolve("llmd-tracing.sarif"), "of an earlier run");
        Files.writeString(reports.resolve("notes.txt"), "of somebody");

        run(false);

        assertThat(reports.resolve("llmd-tracing.json")).exists();
        assertThat(reports.resolve("llmd-tracing.sarif")).doesNotExist();
        assertThat(reports.resolve("notes.txt")).exists();
    }

    private void file(String name, String content) throws IOException {
        Path file = project.resolve("k8s").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void environment(String name, String folder) {
        environments.add(new Environment(name, path -> path.startsWith(folder), TRACING));
    }

    private TracingReport run(boolean inPlace) {
        TracingSettings settings = settings(environments, excluded);
        EnrichmentRequest request = Requests.enrich(
                new SourceSelection(project, List.of(project.resolve("k8s")), false),
                new Output(project.resolve("target"), inPlace),
                settings);
        return new Enrichment(request, Workers.of(1)).run();
    }

    private static String totals(TracingReport report) {
        return RunSummary.of(report).inOneLine();
    }

    /** Settings of which nothing is out of the ordinary. */
    static TracingSettings settings() {
        return settings(List.of(), List.of());
    }

    static TracingSettings settings(String endpoint) {
        return settings(tracing(endpoint), List.of(), List.of());
    }

    private static Tracing tracing(String endpoint) {
        return new Tracing(
                SamplingProfile.standard().get(2),
                false,
                Optional.of(new OtlpEndpoint(endpoint)),
                Map.of(),
                Map.of(),
                Set.of());
    }

    private static TracingSettings settings(List<Environment> environments, List<NamePattern> excluded) {
        return settings(TRACING, environments, excluded);
    }

    private static TracingSettings settings(
            Tracing tracing, List<Environment> environments, List<NamePattern> excluded) {
        return new TracingSettings(
                tracing,
                environments,
                OtlpProtocol.GRPC,
                ConflictPolicy.KEEP,
                UnknownVersions.WARN,
                path -> false,
                excluded,
                List.of(),
                VersionRules.standard(),
                new ImageFacts(List.of()),
                Optional.empty());
    }
}
