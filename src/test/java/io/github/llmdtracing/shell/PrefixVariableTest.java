package io.github.llmdtracing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrefixVariableTest {
    private static int program(String script) throws ShellSyntaxException {
        ShellScript parsed = ShellScript.parse(script);
        List<SimpleCommand> commands = parsed.commands();
        SimpleCommand last = commands.get(commands.size() - 1);
        return new ScriptCommand(parsed, last, Map.of("GIVEN", "nohup", "BAD", "echo")).program();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A=\n$A vllm serve m",
                "A=nohup\n$A vllm serve m",
                "A='numactl -N 0'\n$A vllm serve m",
                "A=\nif x; then A=\"nsys profile -o y\"; fi\n$A vllm serve m",
                "if x; then A=nohup; fi\n$A vllm serve m",
                "if x; then GIVEN=; fi\n$GIVEN vllm serve m",
                "A=()\n\"${A[@]}\" vllm serve m",
                "A=(numactl -N 0)\n${A[@]} vllm serve m",
                "case $x in a) A=nohup;; *) A=;; esac\n$A vllm serve m"
            })
    void theProgramStandsBehindIt(String script) throws ShellSyntaxException {
        assertThat(program(script)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$A vllm serve m",
                "A=\n\"$A\" vllm serve m",
                "A=echo\n$A vllm serve m",
                "A=$x\n$A vllm serve m",
                "A=\nA+=' echo'\n$A vllm serve m",
                "A=\nif x; then A=echo; fi\n$A vllm serve m",
                "A=\n. ./other.sh\n$A vllm serve m",
                "A=\nread A\n$A vllm serve m",
                "A='sudo -u other'\n$A vllm serve m",
                "A='nohup; echo'\n$A vllm serve m",
                "A='bash -c'\n$A vllm serve m",
                "if x; then BAD=; fi\n$BAD vllm serve m",
                "A=(echo would)\n\"${A[@]}\" vllm serve m",
                "A=(nohup echo)\n\"$A\" vllm serve m",
                "A=('numactl -N 0')\n\"${A[@]}\" vllm serve m",
                "A=nohup\n$A"
            })
    void elseItIsTheProgramItself(String script) throws ShellSyntaxException {
        assertThat(program(script)).isZero();
    }
}
