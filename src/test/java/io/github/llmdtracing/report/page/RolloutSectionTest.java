package io.github.llmdtracing.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.report.Reports;
import org.junit.jupiter.api.Test;

class RolloutSectionTest {
    @Test
    void thePageHasATableWithAnchors() {
        String page = new HtmlReport().render(Reports.rolling());

        assertThat(page)
                .contains("href=\"#llmd-rollout\"", "id=\"llmd-rollout-1\"", "id=\"llmd-rollout-2\"")
                .contains("Deployment/<wbr>&lt;agent&gt;", "may hang", "1 to 3 replicas (ScaledObject/s)");
        assertThat(new HtmlReport().render(Reports.small())).doesNotContain("llmd-rollout");
    }
}
