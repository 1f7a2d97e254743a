package io.github.llmdtracing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "vllm serve",
                "exec vllm serve",
                "exec -a name vllm serve",
                "command -p /usr/bin/vllm serve",
                "nohup vllm serve",
                "env A=b C=$D vllm serve",
                "/usr/bin/env -i -u X A=b vllm serve",
                "env --unset=X --chdir /d vllm serve",
                "time -p vllm serve",
                "nice -n 5 vllm serve",
                "nice -n5 vllm serve",
                "nice -10 vllm serve",
                "ionice -c2 -n 0 vllm serve",
                "numactl --cpunodebind=0 -m 0 vllm serve",
                "numactl --cpunodebind=$NODE --membind \"$NODE\" vllm serve",
                "tini -s -- vllm serve",
                "/usr/bin/dumb-init --single-child -- vllm serve",
                "stdbuf -oL --error=0 vllm serve",
                "taskset -c 0-3 vllm serve",
                "sudo -E -u user PATH=x vllm serve",
                "timeout -k 5 --signal=TERM 60 vllm serve",
                "setsid -w vllm serve",
                "catchsegv vllm serve",
                "exec env A=b nice -n 5 tini -- numactl -l vllm serve",
                "uv run vllm serve",
                "uv run --no-sync --with flashinfer-python -p 3.12 -- vllm serve",
                "exec /usr/local/bin/uv run --frozen vllm serve",
                "uvx vllm serve",
                "uv tool run --from vllm vllm serve",
                "conda run -n serving --no-capture-output vllm serve",
                "micromamba run -n base vllm serve",
                "poetry run vllm serve",
                "pixi run -e cuda vllm serve",
                "opentelemetry-instrument vllm serve",
                "/opt/nvidia/nvidia_entrypoint.sh vllm serve",
                "opentelemetry-instrument --traces_exporter otlp --service_name=chat vllm serve",
                "gosu user:group vllm serve",
            })
    void isFoundBehindPrefixCommands(String script) {
        SimpleCommand command = Parsing.command(script);
        assertThat(command.programName()).contains("vllm");
        assertThat(command.arguments()).hasToString("[serve]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wrapper vllm serve",
                "echo vllm serve",
                "nice --unheard vllm serve",
                "command -v vllm",
                "timeout \"$@\" vllm serve",
                "env -S 'vllm serve'",
                "env",
                "exec 3>log",
                "sudo -$X vllm"
            })
    void isThePrefixItselfWhereItsUseIsNotKnown(String script) {
        assertThat(Parsing.command(script).program()).hasValue(0);
    }

    @Test
    void isNotNamedWhereAnExpansionGivesIt() {
        assertThat(Parsing.command("exec $CMD serve").programLiteral()).isEmpty();
        assertThat(Parsing.command("\"${CMD[@]}\"").programLiteral()).isEmpty();
    }

    @Test
    void isAbsentWithoutWords() {
        assertThat(Parsing.command("A=b").program()).isEmpty();
        assertThat(Parsing.command(">f").programName()).isEmpty();
    }
}
