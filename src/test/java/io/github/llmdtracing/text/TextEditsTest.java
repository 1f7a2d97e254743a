package io.github.llmdtracing.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextEditsTest {
    private static TextEdit replace(int start, int end, String text) {
        return new TextEdit(new TextRange(start, end), text);
    }

    private static String apply(String text, TextEdit... edits) {
        return TextEdits.of(List.of(edits)).applyTo(text);
    }

    @Test
    void makesEditsInTheOrderOfTheirPlaces() {
        assertThat(apply("abcdef", TextEdit.insert(6, "!"), replace(2, 4, "C"), TextEdit.delete(new TextRange(0, 1))))
                .isEqualTo("bCef!");
    }

    @Test
    void leavesATextWithoutEditsAsItIs() {
        assertThat(TextEdits.of(List.of()).isEmpty()).isTrue();
        assertThat(apply("abc")).isEqualTo("abc");
    }

    @Test
    void keepsInsertionsAtOnePlaceInTheirOrder() {
        assertThat(apply("ab", TextEdit.insert(1, "1"), TextEdit.insert(1, "2")))
                .isEqualTo("a12b");
    }

    @Test
    void putsWhatIsDeeperFirst() {
        assertThat(apply("ab", TextEdit.insert(1, "outer", 1), TextEdit.insert(1, "inner", 2)))
                .isEqualTo("ainnerouterb");
    }

    @Test
    void countsAnIdenticalEditOnce() {
        assertThat(apply("ab", TextEdit.insert(1, "x"), TextEdit.insert(1, "x")))
                .isEqualTo("axb");
        assertThat(apply("ab", replace(0, 1, "x"), replace(0, 1, "x"))).isEqualTo("xb");
    }

    @Test
    void takesNeighboursForApart() {
        assertThat(apply("abcd", replace(0, 2, "x"), TextEdit.insert(2, "-"), replace(2, 4, "y")))
                .isEqualTo("x-y");
    }

    @ParameterizedTest
    @CsvSource({"0, 2, 1, 3", "0, 3, 1, 2", "0, 2, 0, 2", "0, 2, 1, 1", "0, 1, 0, 2"})
    void refusesEditsOfTheSameCharacters(int start, int end, int otherStart, int otherEnd) {
        List<TextEdit> edits = List.of(replace(otherStart, otherEnd, "2"), replace(start, end, "1"));

        assertThatThrownBy(() -> TextEdits.of(edits))
                .isInstanceOf(EditConflictException.class)
                .hasMessageContaining("overlap");
    }

    @Test
    void turnsBackWhatItDid() {
        String text = "abcdef";
        TextEdits edits = TextEdits.of(List.of(TextEdit.insert(0, ">>"), replace(1, 3, ""), replace(4, 5, "long")));

        String edited = edits.applyTo(text);

        assertThat(edited).isEqualTo(">>adlongf");
        assertThat(edits.inverse(text).asList())
                .containsExactly(TextEdit.delete(new TextRange(0, 2)), TextEdit.insert(3, "bc"), replace(4, 8, "e"));
        assertThat(edits.inverse(text).applyTo(edited)).isEqualTo(text);
    }

    @Test
    void turnsBackAnyEdits() {
        Random random = new Random(7);
        for (int run = 0; run < 500; run++) {
            String text = "0123456789".repeat(3);
            List<TextEdit> some = new ArrayList<>();
            for (int at = random.nextInt(4); at < text.length(); at += 1 + random.nextInt(6)) {
                int end = Math.min(text.length(), at + random.nextInt(3));
                some.add(replace(at, end, "x".repeat(random.nextInt(4))));
                at = end;
            }
            TextEdits edits = TextEdits.of(some);

            assertThat(edits.inverse(text).applyTo(edits.applyTo(text)))
                    .as("%s", some)
                    .isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "2, 1"})
    void knowsNoRangeThatEndsBeforeItStarts(int start, int end) {
        assertThatThrownBy(() -> new TextRange(start, end))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a range: " + start + ".." + end);
    }

    @Test
    void knowsWhatLiesInARange() {
        TextRange range = new TextRange(2, 5);

        assertThat(range.of("abcdef")).isEqualTo("cde");
        assertThat(range.contains(new TextRange(2, 5))).isTrue();
        assertThat(range.contains(TextRange.at(5))).isTrue();
        assertThat(range.contains(new TextRange(1, 3))).isFalse();
        assertThat(range.contains(new TextRange(4, 6))).isFalse();
        assertThat(range.shift(-2)).isEqualTo(new TextRange(0, 3));
        assertThat(replace(2, 5, "x").shift(1)).isEqualTo(replace(3, 6, "x"));
        assertThat(TextRange.at(3).isEmpty()).isTrue();
    }
}
