package io.github.llmdtracing.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {
    @ParameterizedTest
    @CsvSource({
        "modelserver, true",
        "model*, true",
        "*, true",
        "*server, true",
        "Deployment/decode/modelserver, false",
        "decode/modelserver, true",
        "dec*/*, true",
        "*/modelserver, true",
        "prefill/modelserver, false",
        "decode/*proxy, false",
        "model, false",
        "server, false",
        "Modelserver, false",
        "'', false"
    })
    void namesAContainerByItsNameOrThatOfItsWorkloadToo(String pattern, boolean matches) {
        assertThat(new NamePattern(pattern).matches("decode", "modelserver")).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({"a.b, true", "a?b, false", "a.*, true", "a[.]b, false", "\\Qa.b\\E, false"})
    void takesNoSignButTheStarForAnythingElse(String pattern, boolean matches) {
        assertThat(new NamePattern(pattern).matches("w", "a.b")).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({"*b, a/b", "a*, a/b"})
    void letsNoStarReachBeyondASlash(String pattern, String workload) {
        assertThat(new NamePattern(pattern + "/c").matches(workload, "c")).isFalse();
    }
}
