package io.github.llmdtracing.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.report.Reports;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleSummaryTest {
    private final ConsoleSummary summary = new ConsoleSummary(false);

    @Test
    void showsEveryValueOfAShortReport() {
        assertThat(String.join("\n", summary.lines(Reports.small())) + "\n").isEqualTo("""
                        profile production (parentbased_traceidratio 0.1), collector http://otel-collector:4317, 1 environment (eu)
                        k8s/decode.yaml
                          17:11  Deployment/decode modelserver    vllm 0.17.1 decode   traced
                              + flag  --otlp-traces-endpoint=$(OTEL_EXPORTER_OTLP_ENDPOINT) --collect-detailed-traces=all
                              + env   OTEL_EXPORTER_OTLP_ENDPOINT=http://otel-collector:4317 OTEL_TRACES_EXPORTER=otlp
                              = env   OTEL_SERVICE_NAME=mine stays; configured is vllm-decode
                              ~ env   OTEL_TRACES_SAMPLER_ARG=1 becomes 0.1
                          41:11  Deployment/decode routing-proxy  routing-proxy 0.5.1  not traceable
                              The routing proxy cannot trace before 0.6; use 0.9 or newer.
                        values/router.yaml
                          1:1  values of epp router.tracing  chart llm-d-router  traced
                              + value router.tracing.enabled=true
                        3 components: 2 traced, 1 not traceable; files: 1 changed, 3 as before, 1 unreadable; 1 warning
                        """);
    }

    @Test
    void namesEachFileThatChangesForAKustomization() {
        ComponentReport built = Reports.built(
                "overlays/eu/kustomization.yaml",
                Reports.place("base/decode.yaml", 9, 11),
                Reports.place("base/decode.yaml", 12, 13),
                Reports.place("overlays/eu/decode.yaml", 4, 7));

        assertThat(summary.lines(Reports.of(List.of(built), List.of())))
                .containsSequence(
                        "overlays/eu/kustomization.yaml",
                        "  Deployment/decode modelserver  vllm decode  traced",
                        "      + env   OTEL_TRACES_EXPORTER=otlp",
                        "      in base/decode.yaml:9:11, 12:13",
                        "      in overlays/eu/decode.yaml:4:7");
    }

    @Test
    void foldsFilesWithNothingToExplainInALongReport() {
        List<ComponentReport> components = engines(300);
        components.add(Reports.proxy("k8s/007.yaml", "decode"));

        List<String> lines = summary.lines(Reports.of(components, List.of()));

        assertThat(lines)
                .hasSize(1 + 40 + 4 + 2)
                .contains("k8s/006.yaml  1 traced (vllm)")
                .containsSequence(
                        "k8s/007.yaml",
                        "  17:11  Deployment/decode modelserver    vllm 0.17.1 decode   traced  +2 flag +2 env ~1 env =1 env",
                        "  41:11  Deployment/decode routing-proxy  routing-proxy 0.5.1  not traceable",
                        "      The routing proxy cannot trace before 0.6; use 0.9 or newer.",
                        "k8s/008.yaml  1 traced (vllm)")
                .endsWith(
                        "and 259 more files: 259 traced",
                        "301 components: 300 traced, 1 not traceable; files: 1 changed, 3 as before, 1 unreadable");
    }

    @Test
    void cutsALongPathAtItsStart() {
        List<ComponentReport> components = engines(30);
        components.add(Reports.engine("deep/".repeat(25) + "decode.yaml", "decode"));

        assertThat(summary.lines(Reports.of(components, List.of())))
                .contains("...eep/" + "deep/".repeat(15) + "decode.yaml  1 traced (vllm)");
    }

    @Test
    void staysShortWhenNothingCanBeTraced() {
        List<ComponentReport> components = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            components.add(Reports.proxy("k8s/%03d.yaml".formatted(i), "decode"));
        }

        assertThat(summary.lines(Reports.of(components, List.of())))
                .hasSize(1 + 60 * 3 + 40 + 2)
                .contains("and 400 more files: 400 not traceable");
    }

    @Test
    void saysThatNothingWasFound() {
        assertThat(summary.lines(Reports.empty())).endsWith("no llm-d component found; files: 0 changed, 3 as before");
    }

    @Test
    void keepsWithinTheWidthOfALog() {
        ComponentReport wide = Reports.values(
                "values/" + "deep/".repeat(10) + "router.yaml",
                List.of(
                        ValueChange.added("router.tracing." + "x".repeat(60), "y".repeat(300)),
                        ValueChange.added("A", "b ".repeat(90))));

        assertThat(summary.lines(Reports.of(List.of(wide), List.of())))
                .filteredOn(line -> line.contains(" ") && !line.contains("xxx"))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(110));
    }

    @Test
    void coloursOnlyWhenAsked() {
        assertThat(String.join("", new ConsoleSummary(true).lines(Reports.small())))
                .contains("\u001B[32mtraced\u001B[0m");
        assertThat(String.join("", summary.lines(Reports.small()))).doesNotContain("\u001B");
    }

    private static List<ComponentReport> engines(int count) {
        List<ComponentReport> components = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            components.add(Reports.engine("k8s/%03d.yaml".formatted(i), "decode"));
        }
        return components;
    }
}
