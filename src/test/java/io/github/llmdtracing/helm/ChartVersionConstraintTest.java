package io.github.llmdtracing.helm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartVersionConstraintTest {
    private static final ChartVersionRange GLOBAL =
            ChartVersionRange.between(ChartVersion.of(0, 3, 18), ChartVersion.of(0, 4, 7));
    private static final ChartVersionRange ROOT = ChartVersionRange.from(ChartVersion.of(0, 4, 7));

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            v0.4.6              ; true  ; false
            0.3.18              ; true  ; false
            0.3.17              ; false ; false
            0.4.7               ; false ; true
            0.4.12              ; false ; true
            ~0.4.7              ; false ; true
            ~0.3.18             ; true  ; false
            ^0.4.7              ; false ; true
            0.4.x               ; false ; false
            0.4                 ; false ; false
            >=0.4.0 <0.4.5      ; true  ; false
            '>= 0.4.7, < 0.5.0' ; false ; true
            0.4.8 - 0.4.10      ; false ; true
            v0.4.9 || v0.4.12   ; false ; true
            v0.4.6 || v0.4.9    ; false ; false
            1.x                 ; false ; true
            0.4.7-rc.1          ; false ; false
            """)
    void decidesOnlyWhereAllVersionsLieInOneInterval(String written, boolean global, boolean root) {
        ChartVersionConstraint constraint =
                ChartVersionConstraint.parse(written).orElseThrow();
        assertThat(constraint.liesIn(GLOBAL)).isEqualTo(global);
        assertThat(constraint.liesIn(ROOT)).isEqualTo(root);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "x"})
    void everyVersionLiesInNoIntervalThatHasABound(String written) {
        ChartVersionConstraint constraint =
                ChartVersionConstraint.parse(written).orElseThrow();
        assertThat(constraint.liesIn(ROOT)).isFalse();
        assertThat(constraint.liesIn(ChartVersionRange.any())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "main", "{{ .Values.version }}", "v20251106-g47c", ">=", "1.2.3 main"})
    void whatIsNoVersionIsNoConstraint(String written) {
        assertThat(ChartVersionConstraint.parse(written)).isEmpty();
    }

    @Test
    void knowsThePlaceholderOfChartsThatAreVersionedAtRelease() {
        assertThat(ChartVersionConstraint.parse("0.0.0").orElseThrow().isPlaceholder())
                .isTrue();
        assertThat(ChartVersionConstraint.parse("0.1.0").orElseThrow().isPlaceholder())
                .isFalse();
        assertThat(ChartVersionConstraint.parse("*").orElseThrow().isPlaceholder())
                .isFalse();
        assertThat(ChartVersionConstraint.parse("<0.3.18").orElseThrow().isPlaceholder())
                .isFalse();
    }
}
