package io.github.llmdtracing.plan.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.otel.SamplingProfile;
import io.github.llmdtracing.settings.Tracing;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplingFindingTest {
    @ParameterizedTest
    @CsvSource({
        "production, true, ERROR",
        "production, false, WARNING",
        "staging, true, WARNING",
        "staging, false, WARNING"
    })
    void isAnErrorOnlyWhereSomebodyChoseProduction(String profile, boolean chosen, Severity severity) {
        SamplingProfile named = SamplingProfile.standard().stream()
                .filter(p -> p.name().equals(profile))
                .findFirst()
                .orElseThrow();
        Tracing tracing = new Tracing(named, chosen, Optional.empty(), Map.of(), Map.of(), Set.of());

        Finding finding = new SamplingFinding(tracing, Location.of("a.yaml"), "container \"c\"")
                .of(new BigDecimal("1.0"), new BigDecimal("0.1"));

        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.problem()).isEqualTo("samples 1.0 of all traces, and the profile " + profile + " 0.1");
    }
}
