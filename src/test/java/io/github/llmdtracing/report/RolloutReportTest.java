package io.github.llmdtracing.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.diagnostic.FindingCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RolloutReportTest {
    private static final TracingReport REPORT = Reports.rolling();

    @Test
    void theConsoleNamesEachWorkloadAndWhatItTakes() {
        assertThat(RolloutLines.of(REPORT))
                .containsExactly(
                        "rollout: 2 pod templates change: 1 to 3 replicas restart, with 4 GPUs and 1 resource claim to 12 GPUs"
                                + " and 3 resource claims; 1 whose number is not known; 1 may hang",
                        "  k8s/decode.yaml:1:1 Deployment/<agent>, built by k8s/kustomization.yaml: replicas not known"
                                + " (ScaledObject/s), GPUs not known",
                        "    one after the other",
                        "  k8s/decode.yaml:1:1 Deployment/decode, built by k8s/kustomization.yaml: 1 to 3 replicas"
                                + " (ScaledObject/s), 4 GPUs and 1 resource claim to 12 GPUs and 3 resource claims",
                        "    one after the other, which needs 4 GPUs and 1 resource claim free");
        assertThat(RolloutLines.of(Reports.small())).isEmpty();
    }

    @Test
    void theSummaryHasTheTotals() {
        assertThat(new ConsoleSummary(false).lines(REPORT))
                .anyMatch(l -> l.startsWith("rollout: 2 pod templates change: 1 to 3 replicas restart"));
    }

    @Test
    void thePageHasATableWithAnchors() {
        String page = new HtmlReport().render(REPORT);

        assertThat(page)
                .contains("href=\"#llmd-rollout\"", "id=\"llmd-rollout-1\"", "id=\"llmd-rollout-2\"")
                .contains("Deployment/<wbr>&lt;agent&gt;", "may hang", "1 to 3 replicas (ScaledObject/s)");
        assertThat(new HtmlReport().render(Reports.small())).doesNotContain("llmd-rollout");
    }

    @Test
    void sarifHasTheTotalsAsAProperty() {
        assertThat(new SarifReport(RepositoryPath.of("")).render(REPORT))
                .contains("\"properties\": {\n        \"rollout\": {\n          \"podTemplates\": 2,");
    }

    @Test
    void onlyWhatMayHangIsAFinding() {
        assertThat(REPORT.findings())
                .filteredOn(f -> f.code() == FindingCode.ROLLOUT_NEEDS_SPARE_GPUS)
                .extracting(f -> f.subject())
                .containsExactly("Deployment/decode");
        assertThat(REPORT.withRollouts(List.of()).findings())
                .noneMatch(f -> f.code() == FindingCode.ROLLOUT_NEEDS_SPARE_GPUS);
    }

    @Test
    void gitAppliesAPatchWithCommentsBeforeIt(@TempDir Path project) throws Exception {
        Files.writeString(project.resolve("a.yaml"), "a: 1\n");
        String comments =
                RolloutLines.of(REPORT).stream().map(l -> "# " + l + "\n").collect(Collectors.joining());
        String patch = UnifiedPatch.of(List.of(TextChange.of("a.yaml", "a: 1\n", "a: 2\n")))
                .text();
        Files.writeString(project.resolve("a.patch"), comments + patch);

        assertThat(git(project, "init", "-q")).isZero();
        assertThat(git(project, "apply", "--check", "a.patch")).isZero();
        assertThat(git(project, "apply", "a.patch")).isZero();
        assertThat(project.resolve("a.yaml")).hasContent("a: 2");
    }

    private static int git(Path project, String... words) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .directory(project.toFile())
                .inheritIO()
                .start()
                .waitFor();
    }
}
