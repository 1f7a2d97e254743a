package io.github.llmdtracing.shell;

import static io.github.llmdtracing.shell.OptionLayout.AS_COMMAND;
import static io.github.llmdtracing.shell.OptionLayout.INLINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionInsertionTest {
    private static final NewOption URL = NewOption.of(NewWord.literal("--u=").andParameter("U"));
    private static final NewOption ALL = NewOption.literal("--all", "x y");

    private static String enriched(String script) throws ShellSyntaxException {
        return Parsing.enriched(script, AS_COMMAND, URL, ALL);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '@',
            delimiter = '^',
            value = {
                "vllm serve m^vllm serve m +",
                "vllm serve m >log 2>&1 &^vllm serve m + >log 2>&1 &",
                "vllm serve m>log^vllm serve m + >log",
                "a;vllm serve m;b^a;vllm serve m +;b",
                "vllm serve m|tee l^vllm serve m +|tee l",
                "vllm serve m && a || b^vllm serve m + && a || b",
                "vllm serve m # why^vllm serve m + # why",
                "vllm serve \"$@\"^vllm serve \"$@\" +",
                "vllm serve -- m^vllm serve + -- m",
                "tini -- vllm serve m^tini -- vllm serve m +",
                "(vllm serve m)^(vllm serve m +)",
                "x=$(vllm serve m)^x=$(vllm serve m +)",
                "f() { vllm serve \"$@\"; }; f m &^f() { vllm serve \"$@\" +; }; f m &",
                "bash -c 'vllm serve m && a'^bash -c 'vllm serve m + && a'",
                "eval exec vllm serve \"$@\"; b^eval exec vllm serve \"$@\" --u=\"$U\" --all ''\\''x y'\\'''; b",
            })
    void putsOptionsBehindTheLastWord(String before, String after) throws ShellSyntaxException {
        String quoted = before.startsWith("bash -c '") ? "--u=\"$U\" --all '\\''x y'\\''" : "--u=\"$U\" --all 'x y'";
        assertThat(enriched(before)).isEqualTo(after.replace("+", quoted).replace("  >", " >"));
    }

    @Test
    void leavesOutTheQuotesWhereDoubleQuotesStandAround() throws ShellSyntaxException {
        assertThat(enriched("eval \"exec vllm serve ${A} $@\""))
                .isEqualTo("eval \"exec vllm serve ${A} $@ --u=$U --all 'x y'\"");
        assertThat(enriched("bash -c \"vllm serve m | tee l\""))
                .isEqualTo("bash -c \"vllm serve m --u=$U --all 'x y' | tee l\"");
        assertThat(enriched("a \"`vllm serve m`\"")).isEqualTo("a \"`vllm serve m --u=$U --all 'x y'`\"");
    }

    @Test
    void goesOnAsTheCommandContinuesItsLines() throws ShellSyntaxException {
        assertThat(enriched("exec vllm serve \\\n  m \\\n\t--port 8000 --y\n  # --otlp \\\n  # --z\nnext\n"))
                .isEqualTo("exec vllm serve \\\n  m \\\n\t--port 8000 --y \\\n\t--u=\"$U\" \\\n\t--all 'x y'\n"
                        + "  # --otlp \\\n  # --z\nnext\n");
    }

    @Test
    void staysPartOfACommandThatEndsWithAContinuation() throws ShellSyntaxException {
        assertThat(enriched("vllm serve \\\n  m \\\n\nnext"))
                .isEqualTo("vllm serve \\\n  m \\\n  --u=\"$U\" \\\n  --all 'x y' \\\n\nnext");
        assertThat(enriched("  vllm serve m \\\n\n"))
                .isEqualTo("  vllm serve m \\\n    --u=\"$U\" \\\n    --all 'x y' \\\n\n");
        assertThat(enriched("vllm serve m \\\n")).isEqualTo("vllm serve m \\\n  --u=\"$U\" \\\n  --all 'x y' \\\n");
    }

    @Test
    void staysBeforeContinuedRedirectionsAndPipes() throws ShellSyntaxException {
        assertThat(enriched("vllm serve m \\\n    2>&1 | tee l"))
                .isEqualTo("vllm serve m \\\n    --u=\"$U\" \\\n    --all 'x y' \\\n    2>&1 | tee l");
    }

    @Test
    void endsBeforeACommentInsideTheCommand() throws ShellSyntaxException {
        assertThat(enriched("vllm serve \\\n  m \\\n  # --off\n  --port 1\n"))
                .isEqualTo("vllm serve \\\n  m \\\n  --u=\"$U\" \\\n  --all 'x y' \\\n  # --off\n  --port 1\n");
    }

    @Test
    void takesLineEndsInsideWordsForNoContinuation() throws ShellSyntaxException {
        assertThat(enriched("vllm serve --kv '{ \\\n  1}'"))
                .isEqualTo("vllm serve --kv '{ \\\n  1}' --u=\"$U\" --all 'x y'");
    }

    @Test
    void keepsCrLf() throws ShellSyntaxException {
        assertThat(enriched("vllm serve \\\r\n  m\r\n"))
                .isEqualTo("vllm serve \\\r\n  m \\\r\n  --u=\"$U\" \\\r\n  --all 'x y'\r\n");
    }

    @Test
    void continuesLinesInsideQuotes() throws ShellSyntaxException {
        assertThat(enriched("eval \"vllm serve \\\n   m \\\n   $@\""))
                .isEqualTo("eval \"vllm serve \\\n   m \\\n   $@ \\\n   --u=$U \\\n   --all 'x y'\"");
        assertThat(enriched("sh -c '\nvllm serve \\\n   m\n'"))
                .isEqualTo("sh -c '\nvllm serve \\\n   m \\\n   --u=\"$U\" \\\n   --all '\\''x y'\\''\n'");
    }

    @Test
    void staysOnOneLineWhereTheHostHoldsNoLineEnds() throws ShellSyntaxException {
        assertThat(Parsing.enriched("vllm serve \\\n  m\n", INLINE, URL)).isEqualTo("vllm serve \\\n  m --u=\"$U\"\n");
    }

    @Test
    void keepsDigitsAwayFromARedirection() throws ShellSyntaxException {
        String edited = Parsing.enriched("vllm serve m>log", INLINE, NewOption.literal("--n", "1"));
        assertThat(edited).isEqualTo("vllm serve m --n 1 >log");
    }

    @Test
    void reachesEveryServerAndNothingElse() throws ShellSyntaxException {
        String script = "for i in 0 1; do vllm serve m \"${A[@]}\" & done\necho vllm serve m\n# vllm serve m\nwait\n";
        assertThat(Parsing.enriched(script, INLINE, URL))
                .isEqualTo(script.replace("\"${A[@]}\" &", "\"${A[@]}\" --u=\"$U\" &"));
    }

    @Test
    void doesNothingWithoutOptions() throws ShellSyntaxException {
        assertThat(Parsing.enriched("vllm serve", AS_COMMAND)).isEqualTo("vllm serve");
    }

    @Test
    void putsWordsBehindAnUnquotedWordOfEval() throws ShellSyntaxException {
        assertThat(enriched("eval vllm; a")).isEqualTo("eval vllm --u=\"$U\" --all ''\\''x y'\\'''; a");
    }

    @Test
    void refusesAnUnquotedCommandString() {
        assertThatThrownBy(() -> enriched("bash -c vllm"))
                .isInstanceOf(ShellSyntaxException.class)
                .hasMessageContaining("unquoted");
    }

    @Test
    void refusesACommandWithoutWords() {
        assertThatThrownBy(() -> Parsing.command("A=b").insertionPoint()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesNamesThatAreNone() {
        assertThatThrownBy(() -> NewWord.parameter("A-B")).isInstanceOf(IllegalArgumentException.class);
    }
}
