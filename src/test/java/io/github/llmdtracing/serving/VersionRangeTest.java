package io.github.llmdtracing.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[0.9.0,)   | 0.9.0      | true",
                "[0.9.0,)   | 0.9.0-rc.1 | false",
                "[0.9.0,)   | 0.9.0-cu128 | true",
                "[0.9.0,)   | 0.9.0.post1 | true",
                "(0.9.0,)   | 0.9.0      | false",
                "(0.9.0,)   | 0.9.0.post1 | true",
                "[0.6,0.9)  | 0.6.0      | true",
                "[0.6,0.9)  | 0.8.2      | true",
                "[0.6,0.9)  | 0.9.0      | false",
                "[0.6,0.9)  | 0.9.0-rc.1 | true",
                "(,0.5.1]   | 0.5.1      | true",
                "(,0.5.1]   | 0.5.1.post1 | false",
                "(,0.5.1]   | 0.0.1      | true",
                "[1.5.0]    | 1.5        | true",
                "[1.5.0]    | 1.5.1      | false",
                "(,)        | 7.0        | true",
                " [ 0.6 , 0.9 ] | 0.9    | true",
            })
    void holdsVersions(String range, String version, boolean holds) {
        assertThat(VersionRange.parse(range).contains(Version.of(version))).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.9.0       | one interval in brackets is allowed",
                "[,0.9)      | an open end takes a round bracket",
                "[0.9,]      | an open end takes a round bracket",
                "[0.9,latest] | \"latest\" is no version",
                "[latest]    | \"latest\" is no version",
                "[0.9,0.6]   | no version lies in it",
                "(0.9,0.9]   | no version lies in it",
                "(,0.5],[0.7,) | one interval in brackets is allowed",
                ">=0.9       | one interval in brackets is allowed",
            })
    void saysWhyARangeIsNone(String range, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VersionRange.parse(range))
                .withMessageContaining("\"" + range + "\" is no version range: " + why)
                .withMessageContaining("write [0.9.0,) for 0.9.0 and newer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[0.7,) | (,0.10) | [0.7,0.10)",
                "[0.7,) | [0.9,)  | [0.9,)",
                "(0.7,) | [0.7,)  | (0.7,)",
                "(,0.7] | (,0.7)  | (,0.7)",
                "[0.7]  | (,)     | [0.7]",
            })
    void intersects(String a, String b, String both) {
        assertThat(VersionRange.parse(a).intersect(VersionRange.parse(b))).hasToString(both);
        assertThat(VersionRange.parse(b).intersect(VersionRange.parse(a))).hasToString(both);
    }

    @Test
    void knowsRangesThatExcludeEachOther() {
        assertThat(VersionRange.parse("[0.10,)").overlaps(VersionRange.parse("(,0.10)")))
                .isFalse();
        assertThat(VersionRange.parse("[0.10,)").overlaps(VersionRange.parse("(,0.10]")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[0.9.0,)", "(,0.5.1]", "[0.6,0.9)", "[1.5.0]", "(,)"})
    void writesWhatItReads(String range) {
        assertThat(VersionRange.parse(range)).hasToString(range);
    }
}
