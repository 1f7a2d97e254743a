package io.github.llmdtracing.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.report.Reports;
import io.github.llmdtracing.report.TracingReport;
import io.github.llmdtracing.report.console.FindingMessages;
import io.github.llmdtracing.report.console.RunSummary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {
    private static final String TOKEN = "hf_abcdefghijklmnop";

    private final JsonReport format = new JsonReport();

    @Test
    void isWhatTheSchemaSays() throws IOException {
        TracingReport built = Reports.of(List.of(built()), List.of());
        for (TracingReport report : List.of(Reports.small(), Reports.empty(), Reports.rolling(), built)) {
            assertThat(schema().validate(format.render(report), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Test
    void schemaRefusesWhatItDoesNotKnow() throws IOException {
        String json = format.render(Reports.empty()).replace("\"goal\"", "\"gaol\"");

        assertThat(schema().validate(json, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void schemaDescribesEveryProperty() throws IOException {
        assertThat(undescribed("", JsonMapper.shared().readTree(schemaText()))).isEmpty();
    }

    @Test
    void holdsEveryComponentWithItsValues() {
        assertThat(format.render(Reports.small())).contains("""
                            {
                              "file": "k8s/decode.yaml",
                              "line": 17,
                              "column": 11,
                              "workload": "Deployment/decode",
                              "namespace": "llm",
                              "container": "modelserver",
                              "component": "vllm",
                              "role": "decode",
                              "image": "vllm/vllm-openai:v0.17.1",
                              "version": "0.17.1",
                              "versionSource": "tag",
                              "rule": "vllm-openai [0.17,)",
                              "state": "traced",
                        """.indent(0)).contains("""
                                  "name": "OTEL_TRACES_SAMPLER_ARG",
                                  "before": "1",
                                  "after": "0.1",
                                  "configured": "0.1"
                        """.strip());
    }

    @Test
    void namesTheKustomizationAndThePlacesOfTheEdits() {
        assertThat(format.render(Reports.of(List.of(built()), List.of()))).contains("""
                              "kustomization": "overlays/eu/kustomization.yaml",
                              "edits": [
                                {
                                  "file": "base/decode.yaml",
                                  "line": 12,
                                  "column": 13
                                },
                                {
                                  "file": "overlays/eu/decode.yaml",
                                  "line": 4,
                                  "column": 7
                                }
                              ]
                        """);
    }

    private static ComponentReport built() {
        return Reports.built(
                "overlays/eu/kustomization.yaml",
                Reports.place("base/decode.yaml", 12, 13),
                Reports.place("overlays/eu/decode.yaml", 4, 7));
    }

    @Test
    void isTheSameInWhateverOrderThingsWereFound() {
        TracingReport report = Reports.small();
        List<ComponentReport> reversed = new ArrayList<>(report.components());
        Collections.reverse(reversed);

        assertThat(format.render(Reports.of(reversed, report.findings()))).isEqualTo(format.render(report));
    }

    @Test
    void noFormatHoldsASecretWhereverItStood() {
        TracingReport report = Reports.secretive(TOKEN);

        assertThat(ReportFormats.all()).noneMatch(f -> f.render(report).contains(TOKEN));
        assertThat(new GitHubAnnotations(RepositoryPath.ROOT).lines(report.findings()))
                .noneMatch(line -> line.contains(TOKEN));
        assertThat(String.join("\n", RunSummary.of(report).text())).doesNotContain(TOKEN);
        assertThat(FindingMessages.of(report.findings()).get(0).lines()).noneMatch(line -> line.contains(TOKEN));
    }

    @Test
    void escapesWhatJsonCannotHold() {
        String json = JsonWriter.document(w -> w.member("a", "\"\\\n\t\u0001\uD800\u2028\uD83D\uDE00"));

        assertThat(json).isEqualTo("{\n  \"a\": \"\\\"\\\\\\n\\t\\u0001\\ud800\\u2028\uD83D\uDE00\"\n}\n");
    }

    @Test
    void writesEmptyListsOnOneLine() {
        assertThat(format.render(Reports.empty()))
                .contains("\"components\": [],\n")
                .endsWith("\"changedFiles\": [],\n  \"generatedFiles\": [],\n  \"rollouts\": []\n}\n");
    }

    private static List<String> undescribed(String path, JsonNode node) {
        List<String> found = new ArrayList<>();
        boolean describes = node.path("type").isString() || node.has("const");
        if (describes && node.path("description").asString().isBlank()) {
            found.add(path);
        }
        node.properties().forEach(p -> found.addAll(undescribed(path + "/" + p.getKey(), p.getValue())));
        return found;
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemaText());
    }

    private static String schemaText() throws IOException {
        try (InputStream in =
                JsonReport.class.getResourceAsStream("/io/github/llmdtracing/report/llmd-tracing-report.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
