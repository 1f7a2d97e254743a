package io.github.llmdtracing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BroughtProgramTest {
    private static List<String> of(String text) {
        ShellScript script = Parsing.parse(text);
        SimpleCommand last = script.commands().stream()
                .filter(c -> !c.words().isEmpty())
                .reduce((a, b) -> b)
                .orElseThrow();
        return script.broughtProgram(last, Map.of("GIVEN", "vllm serve")).words().stream()
                .map(KnownWord::prefix)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A=(vllm serve); \"${A[@]}\" --port 1",
                "A=(vllm); A+=(serve); exec \"${A[@]}\"",
                "A='vllm serve'; A=1 nice $A",
                "V=vllm; A=(\"$V\" serve); \"${A[@]}\"",
                "exec $GIVEN",
                "A=(nohup nice -n 5 vllm serve); \"${A[@]}\"",
                "A=vllm; A=\"$A serve\"; $A",
            })
    void isWhatOneAssignmentGives(String text) {
        assertThat(of(text)).containsExactly("vllm", "serve");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vllm serve",
                "A=(vllm serve); \"$A\"",
                "A=(\"$UNKNOWN\" vllm serve); \"${A[@]}\"",
                "A=(\"${UNKNOWN[@]}\" vllm serve); \"${A[@]}\"",
                "A=\"$UNKNOWN vllm\"; $A",
                "A=(vllm); A=(sglang); \"${A[@]}\"",
                "if x; then A=(vllm); fi; \"${A[@]}\"",
                "A=(bash -c 'vllm serve'); \"${A[@]}\"",
                "A=(env -i vllm serve); \"${A[@]}\"",
                "A=(uv run vllm serve); \"${A[@]}\"",
                "A='eval vllm'; $A",
                "f() { vllm; }; A=f; $A",
                "$1 serve",
            })
    void isNothingWhereItIsNotCertain(String text) {
        assertThat(of(text)).isEmpty();
    }
}
