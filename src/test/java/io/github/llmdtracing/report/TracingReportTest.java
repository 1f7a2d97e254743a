package io.github.llmdtracing.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.diagnostic.FindingCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class TracingReportTest {
    @Test
    void onlyWhatMayHangIsAFinding() {
        TracingReport report = Reports.rolling();

        assertThat(report.findings())
                .filteredOn(f -> f.code() == FindingCode.ROLLOUT_NEEDS_SPARE_GPUS)
                .extracting(f -> f.subject())
                .containsExactly("Deployment/decode");
        assertThat(report.withRollouts(List.of()).findings())
                .noneMatch(f -> f.code() == FindingCode.ROLLOUT_NEEDS_SPARE_GPUS);
    }
}
