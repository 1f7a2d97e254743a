package io.github.llmdtracing.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.pipeline.EnrichmentResult;
import io.github.llmdtracing.pipeline.RunOutcome;
import io.github.llmdtracing.report.FileCounts;
import io.github.llmdtracing.report.ReportFormat;
import io.github.llmdtracing.report.SettingsSummary;
import io.github.llmdtracing.report.TracingReport;
import io.github.llmdtracing.report.format.ReportFormats;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TracingMojoTest {
    @TempDir
    private Path project;

    private final RecordingLog log = new RecordingLog();
    private final StubMojo goal = new StubMojo();

    /** A goal that finds what it is told to find. */
    private static final class StubMojo extends AbstractTracingMojo {
        private List<Finding> findings = List.of();
        private Optional<RuntimeException> fault = Optional.empty();
        private Optional<GoalConfiguration> seen = Optional.empty();

        @Override
        RunOutcome run(GoalConfiguration configuration) {
            seen = Optional.of(configuration);
            fault.ifPresent(problem -> {
                throw problem;
            });
            TracingReport report = new TracingReport(
                    "0.1.0",
                    "enrich",
                    SettingsSummary.of(configuration.settings(), Optional.empty()),
                    List.of(),
                    Stream.concat(findings.stream(), configuration.notices().stream())
                            .toList(),
                    List.of(),
                    new FileCounts(0, 0, 0));
            return RunOutcome.of(new EnrichmentResult(report, List.of()));
        }
    }

    @BeforeEach
    void aProjectWithManifests() throws IOException {
        Files.createDirectories(project.resolve("src/main/k8s"));
        goal.projectDirectory = project.toFile();
        goal.pom = project.resolve("pom.xml").toFile();
        goal.setLog(log);
    }

    private static Finding finding(Severity severity) {
        return new Finding(
                FindingCode.INVALID_YAML, severity, Location.of(severity + ".yaml"), "", "is no YAML", "", "Mend it.");
    }

    @Test
    void readsTheUsualDirectoriesThatExist() throws Exception {
        goal.execute();

        assertThat(goal.seen).hasValueSatisfying(seen -> {
            assertThat(seen.sources()).containsExactly(project.resolve("src/main/k8s"));
            assertThat(seen.outputDirectory()).isEqualTo(project.resolve("target/llmd-tracing"));
            assertThat(seen.bareDirectory()).isFalse();
        });
    }

    @Test
    void readsTheWorkingDirectoryWithoutAPom() throws Exception {
        goal.pom = null;
        goal.outputDirectory =
                project.resolve("${project.basedir}/target/llmd-tracing").toFile();
        goal.execute();

        assertThat(goal.seen).hasValueSatisfying(seen -> {
            assertThat(seen.sources()).containsExactly(project);
            assertThat(seen.outputDirectory()).isEqualTo(project.resolve("target/llmd-tracing"));
            assertThat(seen.bareDirectory()).isTrue();
        });
    }

    @Test
    void readsNamedSourcesWithoutAPomWhole() throws Exception {
        goal.pom = null;
        goal.sources = List.of(new File("src/main/k8s"));
        goal.execute();

        assertThat(goal.seen).hasValueSatisfying(seen -> {
            assertThat(seen.sources()).containsExactly(project.resolve("src/main/k8s"));
            assertThat(seen.bareDirectory()).isFalse();
        });
    }

    @Test
    void hasNothingToDoInAProjectWithoutManifests() throws Exception {
        Files.delete(project.resolve("src/main/k8s"));
        goal.execute();

        assertThat(log.lines())
                .containsExactly(
                        "INFO Nothing to do: <sources> is not set, and src/main has none of the usual directories"
                                + " (kubernetes, k8s, kustomize, manifests, helm, jkube).");
        assertThat(goal.seen).isEmpty();
    }

    @Test
    void saysWhatIsDoubtfulAlthoughThereIsNothingToDo() throws Exception {
        Files.delete(project.resolve("src/main/k8s"));
        Files.writeString(project.resolve("llmd-tracing.yml"), "profile: staging\n");
        goal.execute();

        assertThat(log.lines()).hasSize(2);
        assertThat(log.lines().get(0)).startsWith("WARN llmd-tracing.yml: is not read as configuration");
        assertThat(log.lines().get(1)).startsWith("INFO Nothing to do: ");

        goal.failOn = "warning";
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(goal::execute)
                .withMessage("llmd-tracing: 1 warning, above. What fails the build is set by <failOn>"
                        + " (llmd.tracing.failOn).");
    }

    @Test
    void namesEverySourceThatIsMissingWithWhateverElseIsWrong() {
        goal.sources = List.of(new File("deploy"), new File("src/main/k8s"), new File("helm"));
        goal.failOn = "errors";

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(goal::execute)
                .withNoCause()
                .withMessage("""
                The configuration of llmd-tracing has 3 errors:
                  <failOn> is "errors", which is not allowed; allowed are error, warning, never. Did you mean "error"?
                  <sources> names "deploy", and there is no such directory or file; mend the path or take it out
                  <sources> names "helm", and there is no such directory or file; mend the path or take it out""");
    }

    @Test
    void writesJsonUnlessOtherFormatsAreAskedFor() throws Exception {
        assertThat(formats()).containsExactly("llmd-tracing.json");
        assertThat(formats("gitlab", " junit ", "gitlab"))
                .containsExactly("TEST-llmd-tracing.xml", "gl-code-quality-report.json");
        assertThat(formats("json", "all")).hasSize(ReportFormats.all().size());
    }

    private List<String> formats(String... written) throws Exception {
        goal.reportFormats = List.of(written);
        goal.execute();
        return goal.seen.orElseThrow().reportFormats().stream()
                .map(ReportFormat::fileName)
                .toList();
    }

    @Test
    void namesTheFormatsThatThereAre() {
        goal.reportFormats = Arrays.asList("sarf", "pdf", null);

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(goal::execute)
                .withMessage("""
                The configuration of llmd-tracing has 3 errors:
                  <reportFormats> is "sarf", which is not allowed; allowed are json, html, junit, sarif, gitlab, all. Did you mean "sarif"?
                  <reportFormats> is "pdf", which is not allowed; allowed are json, html, junit, sarif, gitlab, all
                  <reportFormats> is "", which is not allowed; allowed are json, html, junit, sarif, gitlab, all""");
    }

    @Test
    void annotatesOnlyWhereGitHubRunsTheBuild() throws Exception {
        goal.findings = List.of(finding(Severity.WARNING));
        goal.execute();
        assertThat(log.lines()).noneMatch(line -> line.contains("::"));

        goal.gitHubActions = "true";
        goal.execute();
        assertThat(log.lines())
                .contains("INFO Annotations for GitHub:\n"
                        + "::warning file=WARNING.yaml,title=invalid-yaml::is no YAML.%0AMend it.");
    }

    @ParameterizedTest
    @CsvSource({"error,ERROR,1 error", "warning,ERROR,1 error", "warning,WARNING,1 warning"})
    void failsOnceAtWhatItIsToldTo(String failOn, Severity severity, String counted) {
        goal.failOn = failOn;
        goal.findings = List.of(finding(severity), finding(Severity.INFO));

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(goal::execute)
                .withNoCause()
                .withMessage("llmd-tracing: " + counted + ", above and in "
                        + Path.of("target/llmd-tracing/reports/llmd-tracing.json")
                        + ". What fails the build is set by <failOn> (llmd.tracing.failOn).");
        assertThat(log.lines()).anyMatch(line -> line.startsWith("INFO no llm-d component found"));
    }

    @ParameterizedTest
    @CsvSource({"error,WARNING", "never,ERROR", "warning,INFO"})
    void passesWithAnythingLess(String failOn, Severity severity) {
        goal.failOn = failOn;
        goal.findings = List.of(finding(severity));

        assertThatNoException().isThrownBy(goal::execute);
    }

    @Test
    void countsErrorsAndWarnings() {
        goal.failOn = "warning";
        goal.endpoint = "http://collector:4318";
        goal.findings = List.of(finding(Severity.ERROR), finding(Severity.WARNING));

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(goal::execute)
                .withMessageStartingWith("llmd-tracing: 1 error and 2 warnings, above");
    }

    @Test
    void logsEachFindingAtItsLevel() throws Exception {
        goal.failOn = "never";
        goal.findings = List.of(finding(Severity.ERROR), finding(Severity.WARNING), finding(Severity.INFO));
        goal.execute();

        assertThat(log.lines())
                .startsWith(
                        "INFO INFO.yaml: is no YAML [invalid-yaml]\nMend it.",
                        "WARN WARNING.yaml: is no YAML [invalid-yaml]\nMend it.",
                        "ERROR ERROR.yaml: is no YAML [invalid-yaml]\nMend it.");
    }

    @Test
    void doesNotFloodTheLog() throws Exception {
        goal.findings = IntStream.range(0, 70)
                .mapToObj(i -> Finding.of(FindingCode.TEMPLATE, Location.of("a.yaml"), "", "problem " + i, "", ""))
                .toList();
        goal.execute();

        assertThat(log.lines())
                .contains("INFO and 20 more of this kind, which the report has")
                .filteredOn(line -> line.contains("problem"))
                .hasSize(50);
    }

    @Test
    void blamesTheDiskForWhatTheDiskDid() {
        goal.fault = Optional.of(
                new UncheckedIOException("cannot write a.yaml", new IOException("No space left on device")));

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(goal::execute)
                .withMessage("cannot write a.yaml")
                .withCause(goal.fault.get());
    }

    @Test
    void tellsTheUserOfPlacesThatCannotBeUsed() {
        goal.outputDirectory = project.resolve("src/main/k8s/out").toFile();

        EnrichMojo enrich = new EnrichMojo();
        enrich.projectDirectory = goal.projectDirectory;
        enrich.pom = goal.pom;
        enrich.outputDirectory = goal.outputDirectory;

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(enrich::execute)
                .withNoCause()
                .withMessageContaining("<outputDirectory>");
    }

    @Test
    void warnsOfWhatIsDoubtfulAboutTheConfiguration() throws Exception {
        goal.endpoint = "http://collector:4318";
        goal.execute();

        assertThat(log.lines())
                .anyMatch(line ->
                        line.startsWith("WARN pom.xml <endpoint>:\n    http://collector:4318 has the port for"));
    }

    @Test
    void blamesItselfForItsFaults() {
        goal.fault = Optional.of(new IllegalStateException("two edits"));

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(goal::execute)
                .withMessageContaining("fault of llmd-tracing")
                .withCause(goal.fault.get());
    }
}
