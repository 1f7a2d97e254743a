package io.github.llmdtracing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.yaml.YamlNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedNodesTest {
    private static int places(String text, String path) {
        YamlNode root = Files.of(text).documents().get(0).root();
        return new SharedNodes(root).places(Files.at(root, path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: [1]                             | a   | 1",
                "a: &x [1]                          | a   | 1",
                "{a: &x [1], b: *x}                 | a   | 2",
                "{a: &x [1], b: *x}                 | a.0 | 2",
                "{a: &x [1], b: *x, c: [*x, *x]}    | a   | 4",
                "{a: &x {b: &y [1]}, c: *x, d: *y}  | a   | 2",
                "{a: &x {b: &y [1]}, c: *x, d: *y}  | a.b | 3",
                "{a: &x [1], b: &y [*x], c: *y}     | a   | 3",
                "{a: &x [1], b: &y [*x], c: *y}     | b   | 2",
                "{a: &x {k: 1}, b: {<<: *x}}        | a.k | 2",
                "{a: &x [1], b: &x [2], c: *x}      | a   | 1",
                "{a: &x [1], b: &x [2], c: *x}      | b   | 2"
            })
    void countsANodeWhereItStandsAndForEachAliasOfItOrOfSomethingAroundIt(String text, String path, int places) {
        assertThat(places(text, path)).isEqualTo(places);
    }

    @Test
    void countsNoFurtherThanAMillion() {
        StringBuilder laughs = new StringBuilder("a: &a0 [1]\n");
        for (int i = 1; i < 40; i++) {
            laughs.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)));
        }

        assertThat(places(laughs.toString(), "a")).isEqualTo(1_000_000);
    }
}
