package io.github.llmdtracing.shell;

import static io.github.llmdtracing.shell.Parsing.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NestedScriptTest {
    private static SimpleCommand server(ShellScript script) {
        return script.commands().stream()
                .filter(c -> c.programName().filter("vllm"::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bash -c 'vllm serve m'",
                "sh -lc \"vllm serve m\"",
                "/bin/bash -euo pipefail -c 'vllm serve m' name arg",
                "bash -o pipefail -ec \"vllm serve m\"",
                "bash -c -e 'vllm serve m'",
                "exec bash -c -- 'vllm serve m'",
                "su - user -c 'vllm serve m'",
                "eval 'vllm serve m'",
                "eval -- vllm serve m",
                "tini -- sh -c 'vllm serve m'",
                "bash <<'E'\nvllm serve m\nE\n",
                "bash -s x <<E\nvllm serve m\nE\n"
            })
    void isReadWithPlacesInTheScriptAround(String text) {
        SimpleCommand server = server(parse(text));
        assertThat(server.range().of(text)).isEqualTo("vllm serve m");
        assertThat(text.substring(0, server.insertionPoint())).endsWith("serve m");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '@',
            delimiter = '|',
            value = {
                "sh -c 'vllm x'|[SINGLE]",
                "sh -c \"vllm x\"|[DOUBLE]",
                "eval vllm x|[EVAL_WORD]",
                "sh -c 'eval \"vllm x\"'|[SINGLE, DOUBLE]",
                "a `vllm x`|[BACKQUOTED]",
                "a \"`vllm x`\"|[BACKQUOTED_IN_DOUBLE]",
                "a $(vllm x)|[]",
            })
    void knowsItsQuoting(String text, String quoting) {
        assertThat(server(parse(text)).quoting()).hasToString(quoting);
    }

    @Test
    void seesThroughEscapes() {
        String text = "bash -c \"vllm serve \\\"a b\\\" --x \\$Y \\\\\n  && echo\"";
        SimpleCommand server = server(parse(text));
        assertThat(server).hasToString("vllm serve \"a b\" --x $Y");
        assertThat(server.words().get(2).range().of(text)).isEqualTo("\\\"a b\\\"");
    }

    @Test
    void keepsExpansionsOfTheShellAroundAsOpaqueWords() {
        String text = "eval \"exec vllm serve \\\n  /mnt ${VLLM_ADDITIONAL_ARGS} $@\"";
        SimpleCommand server = server(parse(text));
        assertThat(server.words()).hasSize(6);
        assertThat(server.words().get(4).singleParameter().orElseThrow().name()).isEqualTo("VLLM_ADDITIONAL_ARGS");
        assertThat(server.words().get(5).range().of(text)).isEqualTo("$@");
        assertThat(server.words().get(5).literal()).isEmpty();
    }

    @Test
    void joinsTheWordsOfEval() {
        String text = "eval \"vllm serve --name \"{{ .Name }}\" --port 1\"";
        assertThat(server(parse(text))).hasToString("vllm serve --name {{ .Name }} --port 1");
    }

    @Test
    void readsScriptsInsideScriptsInsideScripts() {
        String text = "bash -c 'eval \"sh -c \\\"vllm serve m\\\"\"'";
        ShellScript script = parse(text);
        assertThat(script.nestedScripts()).hasSize(3);
        assertThat(server(script).range().of(text)).isEqualTo("vllm serve m");
        assertThat(server(script).quoting()).containsExactly(Quoting.SINGLE, Quoting.DOUBLE, Quoting.DOUBLE);
    }

    @Test
    void findsExpansionsInSingleQuotesOfTheInnerShell() {
        ShellScript script = parse("bash -c \"vllm serve --x '$Y z'\"");
        Word word = server(script).words().get(3);
        assertThat(word.literal()).isEmpty();
        assertThat(word.parts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bash -c \"vllm serve $@\"",
                "bash -c \"vllm ${ARGS[@]}\"",
                "bash -c $'vllm serve\\tm'",
                "bash -c vllm\\ serve",
                "bash -c 'vllm serve \"m'",
                "eval 'vllm; done'",
                "eval {vllm,sglang}"
            })
    void isRefusedWhereItCannotBeMappedOrRead(String text) {
        ShellScript script = parse(text);
        assertThat(script.nestedScripts()).hasSize(1);
        assertThat(script.nestedScripts().get(0).refusal()).isPresent();
        assertThat(script.nestedScripts().get(0).commands()).isEmpty();
        assertThat(script.commands()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bash script.sh",
                "bash --version",
                "cat <<E\nvllm serve\nE\n",
                "bash x.sh <<E\nvllm serve\nE\n",
                "echo -c 'vllm'"
            })
    void isNotSeenWhereNoShellReadsText(String text) {
        assertThat(parse(text).nestedScripts()).isEmpty();
        assertThat(parse(text).commands()).hasSize(1);
    }

    @Test
    void listsItsCommands() {
        NestedScript nested = parse("a; bash -c 'b | c'; d").nestedScripts().get(0);
        assertThat(nested.commands()).extracting(SimpleCommand::toString).isEqualTo(List.of("b", "c"));
        assertThat(nested.text()).isEqualTo("b | c");
        assertThat(nested.command()).hasToString("bash -c 'b | c'");
    }
}
