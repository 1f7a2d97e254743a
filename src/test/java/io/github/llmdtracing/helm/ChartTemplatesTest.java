package io.github.llmdtracing.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ChartTemplatesTest {
    private static final Set<String> PATHS =
            Set.of("charts/a/Chart.yaml", "k8s/templates/x.yaml", "charts/a/values.yaml");

    @Test
    void whatLiesBelowTheTemplatesOfAChartIsATemplate() {
        assertThat(ChartTemplates.isTemplate("charts/a/templates/deployment.yaml", PATHS))
                .isTrue();
        assertThat(ChartTemplates.isTemplate("charts/a/templates/tests/pod.yaml", PATHS))
                .isTrue();
    }

    @Test
    void aFolderOfThatNameWithoutAChartHoldsOrdinaryFiles() {
        assertThat(ChartTemplates.isTemplate("k8s/templates/x.yaml", PATHS)).isFalse();
        assertThat(ChartTemplates.isTemplate("charts/a/values.yaml", PATHS)).isFalse();
    }

    @Test
    void aChartMayBeTheProjectItself() {
        assertThat(ChartTemplates.isTemplate("templates/x.yaml", Set.of("Chart.yaml")))
                .isTrue();
    }
}
