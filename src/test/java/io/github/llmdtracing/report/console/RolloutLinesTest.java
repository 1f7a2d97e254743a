package io.github.llmdtracing.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.report.Reports;
import io.github.llmdtracing.report.TracingReport;
import io.github.llmdtracing.report.patch.TextChange;
import io.github.llmdtracing.report.patch.UnifiedPatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RolloutLinesTest {
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
