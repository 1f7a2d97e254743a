package io.github.llmdtracing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownWordsTest {
    private static KnownWords of(String text) {
        ShellScript script = Parsing.parse(text);
        SimpleCommand last = script.commands().stream()
                .filter(c -> !c.words().isEmpty())
                .reduce((a, b) -> b)
                .orElseThrow();
        return ScriptCommand.of(script, last).knownWords(0);
    }

    private static String joined(KnownWords words) {
        return String.join("|", words.words().stream().map(KnownWord::prefix).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A=(--port 8000 '--x y'); vllm \"${A[@]}\"",
                "A=(--port 8000); A+=('--x y'); vllm \"${A[@]}\"",
                "B=('--x y'); A=(--port 8000 \"${B[@]}\"); vllm \"${A[@]}\"",
                "A=(--port 8000 '--x y'); f() { vllm \"${A[@]}\"; }",
                "A=(--port 8000 '--x y'); for i in 1 2; do vllm \"${A[@]}\" & done",
                "if true; then A=(--port 8000 '--x y'); vllm \"${A[@]}\"; fi",
                "{ A=(--port 8000 '--x y'); }; vllm \"${A[@]}\"",
                "declare -a A=(--port 8000 '--x y'); vllm \"${A[@]}\"",
                "A='--x y'; vllm --port 8000 \"$A\"",
            })
    void followsVariablesThatAreCertain(String text) {
        KnownWords known = of(text);
        assertThat(joined(known)).isEqualTo("vllm|--port|8000|--x y");
        assertThat(known.complete()).isTrue();
    }

    @Test
    void splitsAnUnquotedValue() {
        KnownWords known = of("CMD='vllm serve  m'; exec $CMD --port=$PORT");
        assertThat(joined(known)).isEqualTo("exec|vllm|serve|m|--port=");
        assertThat(known.complete()).isTrue();
        assertThat(known.words().get(1).written()).isEmpty();
        assertThat(known.words().get(4).whole()).isFalse();
        assertThat(known.words().get(4).written()).isPresent();
    }

    @Test
    void keepsWhatIsKnownOfAValueWithExpansions() {
        KnownWords known = of("A=\"--port=$P --x\"; vllm $A");
        assertThat(joined(known)).isEqualTo("vllm|--port=|--x");
        assertThat(known.complete()).isTrue();
        assertThat(of("A=\"$P --x\"; vllm $A").complete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vllm \"$@\"",
                "vllm $EXTRA",
                "A=(--x); if b; then A=(--y); fi; vllm \"${A[@]}\"",
                "if a; then A=(--x); fi; vllm \"${A[@]}\"",
                "a && A=(--x); vllm \"${A[@]}\"",
                "(A=(--x)); vllm \"${A[@]}\"",
                "f() { A=(--x); }; vllm \"${A[@]}\"",
                "A+=(--x); vllm \"${A[@]}\"",
                "A=--x; read A; vllm $A",
                "for A in --x; do vllm $A; done",
                "A=(--x); sh -c 'vllm $A'",
                "A=\"$A\"; vllm $A",
                "A=(\"${A[@]}\"); vllm \"${A[@]}\"",
                "A=--x vllm $A",
            })
    void saysWhereSomethingUnknownRemains(String text) {
        KnownWords known = of(text);
        assertThat(known.complete()).isFalse();
        assertThat(joined(known)).startsWith("vllm").doesNotContain("--x");
    }

    @Test
    void forgetsWhatIsSetAgainAndWhatIsSetBehind() {
        KnownWords known = of("A=(--x); A=(--y); vllm \"${A[@]}\"");
        assertThat(joined(known)).isEqualTo("vllm|--y");
        assertThat(known.complete()).isTrue();
    }

    @Test
    void leavesOutWordsThatConditionsMayBring() {
        KnownWords known = of("A=(--port 1); if x; then A+=(--otlp-traces-endpoint u); fi; vllm \"${A[@]}\"");
        assertThat(joined(known)).isEqualTo("vllm|--port|1|");
        assertThat(known.complete()).isFalse();
    }

    @Test
    void endsWhereVariablesDoubleEachOther() {
        StringBuilder script = new StringBuilder("V0=(x)\n");
        for (int i = 1; i < 60; i++) {
            script.append("V%d=(\"${V%d[@]}\" \"${V%d[@]}\")\n".formatted(i, i - 1, i - 1));
        }
        assertThat(of(script + "vllm \"${V59[@]}\"").complete()).isFalse();
    }
}
