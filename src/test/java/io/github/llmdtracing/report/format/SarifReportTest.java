package io.github.llmdtracing.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SpecificationVersion;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.report.Reports;
import io.github.llmdtracing.report.TracingReport;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTest {
    /** Our words for what we write, and what OASIS published, from the jar of somebody who reads it too. */
    static final List<JsonJudge> SCHEMAS = List.of(
            new JsonJudge("/report/sarif.schema.json", SpecificationVersion.DRAFT_2020_12),
            new JsonJudge("/schema/sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_7));

    private final SarifReport format = new SarifReport(RepositoryPath.ROOT);

    @ParameterizedTest
    @FieldSource("SCHEMAS")
    void isWhatTheSchemasSay(JsonJudge schema) throws IOException {
        for (TracingReport report : List.of(
                Reports.small(),
                Reports.empty(),
                Reports.awkward(),
                Reports.rolling(),
                Reports.fixing(),
                everyCode())) {
            assertThat(schema.judge(format.render(report))).isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("SCHEMAS")
    void theSchemasRefuseWhatIsNone(JsonJudge schema) throws IOException {
        String sarif = format.render(Reports.small());

        assertThat(schema.judge(sarif.replace("\"message\"", "\"massage\""))).isNotEmpty();
        assertThat(schema.judge(sarif.replace("unicodeCodePoints", "bytes"))).isNotEmpty();
    }

    @Test
    void hasARuleForEachCodeThatOccurs() {
        JsonNode run = run(everyCode());

        assertThat(run.at("/tool/driver/rules").findValuesAsString("id"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(FindingCode.values()).map(FindingCode::id).toList());
        assertThat(run.path("results"))
                .allMatch(r -> r.path("ruleId")
                        .equals(run.at(
                                "/tool/driver/rules/" + r.path("ruleIndex").asInt() + "/id")));
        assertThat(run(Reports.empty()).at("/tool/driver/rules")).isEmpty();
    }

    @Test
    void saysWhatAndWhere() {
        assertThat(format.render(Reports.small())).contains("""
                          "ruleId": "template",
                          "ruleIndex": 0,
                          "level": "warning",
                          "message": {
                            "text": "container \\"modelserver\\": no place for --otlp-traces-endpoint. The container starts your own \
                script, so the options of vLLM cannot be found. Start vllm in the manifest, or leave the container out with \
                <excludedComponents>."
                          },
                          "locations": [
                            {
                              "physicalLocation": {
                                "artifactLocation": {
                                  "uri": "k8s/prefill.yaml",
                                  "uriBaseId": "%SRCROOT%"
                                },
                                "region": {
                                  "startLine": 9,
                                  "startColumn": 20,
                                  "snippet": {
                                    "text": "[\\"/entrypoint.sh\\"]"
                                  }
                                },
                                "contextRegion": {
                                  "startLine": 9,
                                  "snippet": {
                                    "text": "          command: [\\"/entrypoint.sh\\"]"
                                  }
                                }
                              }
                            }
                          ],
                """);
    }

    @Test
    void whatEnrichWritesIsAFixUnlessItIsSecret() {
        List<JsonNode> changes = run(Reports.fixing())
                .path("results")
                .valueStream()
                .filter(r -> r.path("ruleId").asString().equals("not-traced-yet"))
                .toList();

        assertThat(changes).hasSize(3);
        assertThat(changes.stream().filter(r -> r.has("fixes"))).hasSize(2);
        assertThat(format.render(Reports.fixing()))
                .doesNotContain("hf_abcdefghijklmnop")
                .contains("""
                                  "replacements": [
                                    {
                                      "deletedRegion": {
                                        "startLine": 17,
                                        "startColumn": 12,
                                        "endLine": 18,
                                        "endColumn": 3
                                      },
                                      "insertedContent": {
                                        "text": "new\\r\\n"
                                      }
                                    }
                                  ]
                """.stripTrailing());
    }

    @Test
    void countsColumnsInCodePoints() {
        JsonNode odd = run(Reports.awkward()).path("results").get(1);

        assertThat(odd.at("/locations/0/physicalLocation/region/startColumn").asInt())
                .isEqualTo(3);
        assertThat(odd.at("/locations/0/physicalLocation/region/snippet/text").asString())
                .isEqualTo("a: \"\u0007\"");
    }

    @Test
    void encodesPathsAndSeesThemFromTheRepository() {
        JsonNode run = JsonMapper.shared()
                .readTree(new SarifReport(RepositoryPath.of("services/chat")).render(Reports.awkward()))
                .path("runs")
                .get(0);

        assertThat(run.at("/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("services/chat/k8s/d%C3%A9%20code%231.yaml");
        assertThat(run.at("/automationDetails/id").asString()).isEqualTo("llmd-tracing/services/chat/");
    }

    @Test
    void doublesBraces() {
        assertThat(run(Reports.awkward()).findValuesAsString("text")).anyMatch(text -> text.contains("{{0}}"));
    }

    @Test
    void saysWhatNoFileHoldsAsANotification() {
        JsonNode run = run(Reports.awkward());
        JsonNode notification = run.at("/invocations/0/toolConfigurationNotifications/0");

        assertThat(notification.at("/message/text").asString()).startsWith("<endpoint>: has the port");
        assertThat(run.at("/tool/driver/rules/"
                                + notification.at("/associatedRule/index").asInt() + "/id")
                        .asString())
                .isEqualTo("doubtful-endpoint");
        assertThat(run.path("results")).hasSize(4);
    }

    @Test
    void hasTheTotalsOfARolloutAsAProperty() {
        assertThat(format.render(Reports.rolling()))
                .contains("\"properties\": {\n        \"rollout\": {\n          \"podTemplates\": 2,");
    }

    @Test
    void isTheSameTwice() {
        assertThat(format.render(Reports.awkward())).isEqualTo(format.render(Reports.awkward()));
    }

    private JsonNode run(TracingReport report) {
        return JsonMapper.shared().readTree(format.render(report)).path("runs").get(0);
    }

    private static TracingReport everyCode() {
        return Reports.of(
                List.of(),
                Arrays.stream(FindingCode.values())
                        .map(code -> Finding.of(code, Location.of("a.yaml"), "", "is odd", "", ""))
                        .toList());
    }
}
