package io.github.llmdtracing.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.text.SourceText;
import org.junit.jupiter.api.Test;

/** Texts inside scalars, edited where they stand. */
class ScalarContentTest {
    private static String after(String text, String before, String insertion) throws Exception {
        Manifest manifest = Manifest.of(text);
        String expected = new StringBuilder(manifest.scalar("a").value())
                .insert(
                        before.isEmpty()
                                ? manifest.scalar("a").value().length()
                                : manifest.scalar("a").value().indexOf(before),
                        insertion)
                .toString();
        String edited = manifest.insertIn("a", before, insertion).edited();
        assertThat(Manifest.of(edited).scalar("a").value()).isEqualTo(expected);
        assertThat(YamlFile.read(SourceText.of("x", edited)).documents()).hasSize(1);
        return edited;
    }

    @Test
    void editsALiteralLineByLine() throws Exception {
        assertThat(after("a: |\n  vllm serve \\\n    --port 80\n  wait\nb: 1\n", " \\\n", " --x"))
                .isEqualTo("a: |\n  vllm serve --x \\\n    --port 80\n  wait\nb: 1\n");
        assertThat(after("a: |-\n   one\n   two\n", "two", "new\n")).isEqualTo("a: |-\n   one\n   new\n   two\n");
    }

    @Test
    void addsALineToTheEndOfALiteral() throws Exception {
        assertThat(after("a: |\n  one\n\nb: 1\n", "", "two\n")).isEqualTo("a: |\n  one\n  two\n\nb: 1\n");
        assertThat(after("a: |-\n  one", "", "\ntwo")).isEqualTo("a: |-\n  one\n  two");
    }

    @Test
    void keepsTheLineEndsOfALiteral() throws Exception {
        assertThat(after("a: |\r\n  one\r\n  two\r\n", "two", "new\n"))
                .isEqualTo("a: |\r\n  one\r\n  new\r\n  two\r\n");
    }

    @Test
    void editsALiteralWithExplicitIndentation() throws Exception {
        assertThat(after("a: |2\n    deep\n  flat\n", "flat", "--x ")).isEqualTo("a: |2\n    deep\n  --x flat\n");
    }

    @Test
    void editsPlainScalarsOnOneLineAndOnSeveral() throws Exception {
        assertThat(after("a: vllm serve # c\n", "", " --x")).isEqualTo("a: vllm serve --x # c\n");
        assertThat(after("a: vllm serve\n   --port 80\n   --y\n", " --y", " --x"))
                .isEqualTo("a: vllm serve\n   --port 80 --x\n   --y\n");
    }

    @Test
    void editsQuotedScalarsAndEscapes() throws Exception {
        assertThat(after("a: \"say \\\"hi\\\" \\u00e9\"\n", " \u00e9", " \"x\""))
                .isEqualTo("a: \"say \\\"hi\\\" \\\"x\\\" \\u00e9\"\n");
        assertThat(after("a: 'it''s here'\n", " here", " 'x'")).isEqualTo("a: 'it''s ''x'' here'\n");
        assertThat(after("a: \"one \\\n  two\"\n", "two", "x ")).isEqualTo("a: \"one x \\\n  two\"\n");
        assertThat(after("a: \"one\n\n  two\"\n", "two", "x")).isEqualTo("a: \"one\n\n  xtwo\"\n");
        assertThat(after("a: \"one\"\n", "", "\ntwo")).isEqualTo("a: \"one\\ntwo\"\n");
    }

    @Test
    void editsFoldedScalarsWithLinesThatAreIndentedMore() throws Exception {
        assertThat(after("a: >\n  one\n  two\n\n    code\n    more\n\n  three\n", " two", " --x"))
                .isEqualTo("a: >\n  one --x\n  two\n\n    code\n    more\n\n  three\n");
        assertThat(after("a: >-\n  one\n  two\n", "", " --x")).isEqualTo("a: >-\n  one\n  two --x\n");
    }

    @Test
    void countsSurrogatePairs() throws Exception {
        assertThat(after("# \uD83D\uDE80\na: |\n  \uD83D\uDE80 go\n", " go", " x"))
                .isEqualTo("# \uD83D\uDE80\na: |\n  \uD83D\uDE80 x go\n");
    }

    @Test
    void editsBehindAnAnchor() throws Exception {
        assertThat(after("a: &s |\n  one\nb: *s\n", "\n", " x")).isEqualTo("a: &s |\n  one x\nb: *s\n");
        assertThat(after("a: !!str one two\n", " two", " x")).isEqualTo("a: !!str one x two\n");
    }

    @Test
    void refusesWhatWouldMeanSomethingElse() throws Exception {
        assertThat(Manifest.of("a: one\n").edit("a", "", "\ntwo")).isEmpty();
        assertThat(Manifest.of("a: |\n  one\n").edit("a", "one", " ")).isEmpty();
        assertThat(Manifest.of("a: >\n  one\n  two\n").edit("a", "two", " x")).isEmpty();
    }

    @Test
    void quotesAPlainScalarThatCouldNotHoldWhatIsPutIn() throws Exception {
        assertThat(Manifest.of("a: one\n").insertIn("a", "", " # two").edited()).isEqualTo("a: 'one # two'\n");
        assertThat(Manifest.of("a: one\n").insertIn("a", "", ": two").edited()).isEqualTo("a: 'one: two'\n");
        assertThat(Manifest.of("a: [it's]\n").insertIn("a.0", "", " ${x}").edited())
                .isEqualTo("a: ['it''s ${x}']\n");
        assertThat(Manifest.of("a: it's\n").insertIn("a", "", " ${x}").edited()).isEqualTo("a: it's ${x}\n");
    }

    @Test
    void saysWhereACharacterOfTheValueStands() throws Exception {
        String text = "a: |\n  one\n  two\n";
        assertThat(Manifest.of(text).content("a").orElseThrow().fileOffset(4)).isEqualTo(text.indexOf("two"));
    }
}
