package io.github.llmdtracing.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {
    private static final String MARK = "\uFEFF";

    private static SourceText of(String content) {
        return SourceText.of("a.yaml", content);
    }

    /** The place of the first {@code x}. */
    private static String placeOfX(String content) {
        return of(content).position(content.indexOf('x')).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb\n  x", "a\r\nb\r\n  x", "a\rb\r  x", "\n\r\n  x", "\r\r\n  x"})
    void countsLinesHoweverTheyEnd(String content) {
        assertThat(placeOfX(content)).isEqualTo("3:3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0085  x", "a\u2028  x", "a\f  x"})
    void countsNoLineWhereNoEditorDoes(String content) {
        assertThat(placeOfX(content)).isEqualTo("1:5");
    }

    @Test
    void countsCodePointsAsColumns() {
        assertThat(placeOfX("\uD83D\uDE00\uD83D\uDE00x")).isEqualTo("1:3");
    }

    @Test
    void countsNoByteOrderMark() {
        assertThat(placeOfX(MARK + "x")).isEqualTo("1:1");
        assertThat(placeOfX(MARK + "a\nx")).isEqualTo("2:1");
        assertThat(of(MARK + "ax").columnOf(2)).isEqualTo(1);
        assertThat(of(MARK + "a\nbx").columnOf(4)).isEqualTo(1);
        assertThat(of(MARK + "x").position(0)).isEqualTo(new Position(1, 1));
        assertThat(of(MARK + "x").hasByteOrderMark()).isTrue();
        assertThat(of("x" + MARK).hasByteOrderMark()).isFalse();
    }

    @Test
    void knowsThePlaceBehindTheLastCharacter() {
        assertThat(of("").position(0)).isEqualTo(new Position(1, 1));
        assertThat(of("ab").position(2)).isEqualTo(new Position(1, 3));
        assertThat(of("ab\n").position(3)).isEqualTo(new Position(2, 1));
    }

    @Test
    void countsManyLines() {
        assertThat(placeOfX("\n".repeat(1000) + "x")).isEqualTo("1001:1");
    }

    @Test
    void takesTheLineEndOfTheFirstLine() {
        assertThat(of("a\r\nb\n").lineEnd()).isEqualTo("\r\n");
        assertThat(of("a\rb").lineEnd()).isEqualTo("\r");
        assertThat(of("a").lineEnd()).isEqualTo("\n");
        assertThat(of("").lineEnd()).isEqualTo("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab\ncd\nef", "ab\r\ncd\r\nef", "ab\rcd\ref"})
    void cutsOutALineWithoutItsEnd(String content) {
        SourceText text = of(content);
        int c = content.indexOf('c');

        assertThat(text.line(c)).isEqualTo("cd");
        assertThat(text.line(c + 2)).isEqualTo("cd");
        assertThat(text.lineStart(c + 1)).isEqualTo(c);
        assertThat(text.lineEndAfter(c)).isEqualTo(c + 2);
        assertThat(text.skipLineEnd(c + 2)).isEqualTo(content.indexOf('e'));
    }

    @Test
    void staysWithinALineThatEndsInCrLf() {
        assertThat(of("ab\r\ncd").lineStart(3)).isZero();
    }

    @Test
    void skipsNothingWhereNoLineEnds() {
        assertThat(of("ab").skipLineEnd(1)).isEqualTo(1);
        assertThat(of("ab").skipLineEnd(2)).isEqualTo(2);
    }

    @Test
    void keepsThePathOfOtherContent() {
        assertThat(of("a").withContent("b")).satisfies(text -> {
            assertThat(text.path()).isEqualTo("a.yaml");
            assertThat(text.content()).isEqualTo("b");
        });
    }

    @Test
    void ordersPlacesByLineThenColumn() {
        assertThat(new Position(2, 1))
                .isGreaterThan(new Position(1, 9))
                .isLessThan(new Position(2, 2))
                .isEqualByComparingTo(new Position(2, 1));
    }
}
