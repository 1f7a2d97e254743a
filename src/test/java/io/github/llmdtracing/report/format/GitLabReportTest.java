package io.github.llmdtracing.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SpecificationVersion;
import io.github.llmdtracing.report.Reports;
import io.github.llmdtracing.report.TracingReport;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GitLabReportTest {
    private static final JsonJudge SCHEMA =
            new JsonJudge("/report/gitlab-code-quality.schema.json", SpecificationVersion.DRAFT_2020_12);

    private final GitLabReport format = new GitLabReport(RepositoryPath.of("services/chat"));

    @Test
    void isWhatGitLabReads() throws IOException {
        for (TracingReport report : List.of(Reports.small(), Reports.empty(), Reports.awkward())) {
            assertThat(SCHEMA.judge(format.render(report))).isEmpty();
        }
    }

    @Test
    void saysWhatAndWhere() {
        assertThat(format.render(Reports.small())).isEqualTo("""
                [
                  {
                    "description": "container \\"modelserver\\": no place for --otlp-traces-endpoint. The container starts your own \
                script, so the options of vLLM cannot be found. Start vllm in the manifest, or leave the container out with \
                <excludedComponents>.",
                    "check_name": "template",
                    "fingerprint": "FINGERPRINT",
                    "severity": "minor",
                    "location": {
                      "path": "services/chat/k8s/prefill.yaml",
                      "lines": {
                        "begin": 9
                      }
                    }
                  }
                ]
                """.replace(
                "FINGERPRINT", json(Reports.small()).get(0).path("fingerprint").asString()));
    }

    @Test
    void isAnEmptyListWhereNothingIsSaid() {
        assertThat(format.render(Reports.empty())).isEqualTo("[]\n");
    }

    @Test
    void tellsFindingsApartThatDifferInPlaceOnly() {
        List<String> fingerprints = json(Reports.awkward()).findValuesAsString("fingerprint");

        assertThat(fingerprints).hasSize(5).doesNotHaveDuplicates();
    }

    private JsonNode json(TracingReport report) {
        return JsonMapper.shared().readTree(format.render(report));
    }
}
