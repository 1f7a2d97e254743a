package io.github.llmdtracing.collector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourcesTest {
    @ParameterizedTest
    @CsvSource({"1Gi, 819MiB", "512Mi, 409MiB", "1500M, 1144MiB", "2000000000, 1525MiB"})
    void leavesAFifthOfTheMemoryToTheRuntime(String memory, String goal) {
        assertThat(new Resources("1", "1", memory).goMemoryLimit()).isEqualTo(goal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "250m", "0.5", "1Gi", "1500M", "1e3"})
    void knowsQuantities(String text) {
        assertThat(Resources.isQuantity(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lots", "1 Gi", "1GiB", "-1", "0", "Mi"})
    void knowsWhatIsNone(String text) {
        assertThat(Resources.isQuantity(text)).isFalse();
    }
}
