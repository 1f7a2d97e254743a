package io.github.llmdtracing.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathPatternTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "overlays/eu/** | overlays/eu/a.yaml",
                "overlays/eu/** | overlays/eu/x/y/a.yaml",
                "overlays/eu | overlays/eu/x/a.yaml",
                "overlays/eu/ | overlays/eu/a.yaml",
                "./overlays | overlays/a.yaml",
                "**/charts/** | charts/x/values.yaml",
                "**/charts/** | a/b/charts/x.yaml",
                "**/*.bak | a.bak",
                "*/prod | eu/prod/a.yaml",
                "overlays/{eu,us}/* | overlays/us/a.yaml",
                "a?.yaml | ab.yaml",
                "a+b(c).yaml | a+b(c).yaml",
                "** | a/b/c.yaml"
            })
    void covers(String pattern, String path) {
        assertThat(PathPattern.of(pattern).test(path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "overlays/eu/** | overlays/europe/a.yaml",
                "overlays/eu | overlays/eu-west/a.yaml",
                "*.bak | a/b.bak",
                "overlays/*/prod | overlays/a/b/prod/x.yaml",
                "a?.yaml | a/.yaml",
                "a.yaml | aXyaml",
                "eu | overlays/eu/a.yaml",
                "overlays/eu | OVERLAYS/EU/a.yaml"
            })
    void doesNotCover(String pattern, String path) {
        assertThat(PathPattern.of(pattern).test(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/abs", "C:/abs", "a\\b", "../up", "a/../b", "a/{b", "a/b}"})
    void refusesWhatCannotMatch(String text) {
        assertThat(PathPattern.problem(text)).isPresent();
    }
}
