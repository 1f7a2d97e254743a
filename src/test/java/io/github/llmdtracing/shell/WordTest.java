package io.github.llmdtracing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.shell.WordPart.Arithmetic;
import io.github.llmdtracing.shell.WordPart.CommandSubstitution;
import io.github.llmdtracing.shell.WordPart.DoubleQuoted;
import io.github.llmdtracing.shell.WordPart.ParameterExpansion;
import io.github.llmdtracing.shell.WordPart.ProcessSubstitution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordTest {
    private static Word word(String raw) {
        Word word = Parsing.command("x " + raw).words().get(1);
        assertThat(word.raw()).isEqualTo(raw);
        assertThat(word.range().start()).isEqualTo(2);
        assertThat(word.range().length()).isEqualTo(raw.length());
        return word;
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '@',
            delimiter = '|',
            value = {
                "plain|plain",
                "'a  b'|a  b",
                "\"a 'b'\"|a 'b'",
                "\"a\\\"b\\$c\\d\"|a\"b$c\\d",
                "a\\ b|a b",
                "--x='{\"k\": 1}'|--x={\"k\": 1}",
                "pre'mid'\"post\"|premidpost",
                "$'a\\tb\\x41\\u00e9\\'\\101'|a\tbA\u00e9'A",
                "a#b|a#b",
                "--x=*|--x=*",
                "{a}|{a}",
                "a=b|a=b",
                "5$|5$",
                "\"$\"|$",
            })
    void tellsTheValueAfterQuoteRemoval(String raw, String value) {
        assertThat(word(raw).literal()).contains(value);
    }

    @Test
    void joinsAWordThatIsContinuedOnTheNextLine() {
        assertThat(word("--po\\\nrt").literal()).contains("--port");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$x",
                "\"${x}\"",
                "a$(b)c",
                "`b`",
                "$((1 + 2))",
                "~/x",
                "{a,b}",
                "{1..3}",
                "<(b)",
                "@(a|b)",
                "$\"$x\""
            })
    void hasNoValueWhereAnExpansionChangesIt(String raw) {
        assertThat(word(raw).literal()).isEmpty();
    }

    @Test
    void tellsWhatComesBeforeTheFirstExpansion() {
        assertThat(word("--port=$PORT").literalPrefix()).isEqualTo("--port=");
        assertThat(word("--x=\"a b${C}d\"e").literalPrefix()).isEqualTo("--x=a b");
    }

    @ParameterizedTest
    @CsvSource({
        "$X,X",
        "\"${X}\",X",
        "\"$@\",@",
        "$1,1",
        "\"${ARGS[@]}\",ARGS[@]",
        "${ARGS[*]},ARGS[*]",
        "${10},10",
        "$?,?"
    })
    void namesTheParameterThatIsTheWholeWord(String raw, String spelling) {
        assertThat(word(raw).singleParameter().map(ParameterExpansion::spelling))
                .contains(spelling);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${X:-y}",
                "${#X}",
                "${!X}",
                "a$X",
                "$X$Y",
                "\"$X \"",
                "${X%.*}",
                "${X//a/b}",
                "${X:1:2}",
                "${X^^}"
            })
    void namesNoParameterWhereMoreIsDoneToIt(String raw) {
        assertThat(word(raw).singleParameter()).isEmpty();
    }

    @Test
    void knowsItsParts() {
        Word word = word("a\"b$(c)\"$((1))<(d)");
        assertThat(word.parts()).hasSize(4);
        assertThat(word.parts().get(1)).isInstanceOf(DoubleQuoted.class);
        assertThat(((DoubleQuoted) word.parts().get(1)).parts().get(1)).isInstanceOf(CommandSubstitution.class);
        assertThat(word.parts().get(2)).isInstanceOf(Arithmetic.class);
        assertThat(word.parts().get(3)).isInstanceOf(ProcessSubstitution.class);
    }

    @Test
    void endsAParameterNameWhereTheShellDoes() {
        Word word = word("$a-b$1x");
        assertThat(word.parts()).hasSize(4);
        assertThat(word.parts().get(2)).isInstanceOf(ParameterExpansion.class);
        assertThat(((ParameterExpansion) word.parts().get(2)).name()).isEqualTo("1");
    }

    @Test
    void tellsArithmeticFromASubshellInASubstitution() {
        assertThat(word("$((1+(2)))").parts().get(0)).isInstanceOf(Arithmetic.class);
        assertThat(word("$((a; b) | c)").parts().get(0)).isInstanceOf(CommandSubstitution.class);
    }

    @Test
    void findsTheEndOfBracesBehindQuotes() {
        assertThat(word("${x:-\"}\"}").raw()).endsWith("}\"}");
        assertThat(word("\"${x:-a 'b' c}\"").parts()).hasSize(1);
        assertThat(word("${x:-'}'}").parts()).hasSize(1);
        assertThat(word("\"${x#'}'}\"").parts()).hasSize(1);
    }
}
