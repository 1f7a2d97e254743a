package io.github.llmdtracing.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.commandline.Launch.Form;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchReaderTest {
    private static final String SERVE = "vllm serve m --port 8000";

    @Test
    void takesArgumentsAloneForThoseOfTheEntryPoint() {
        ContainerFile container = ContainerFile.of("args: [--model, m]\n");

        assertThat(container.launch().form()).isEqualTo(Form.ENTRY_POINT);
        assertThat(container.commands()).containsExactly(List.of("--model", "m"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image: x\n", "args:\n", "args: []\n", "command: ~\nargs: null\n", "command: []\n"})
    void startsTheEntryPointWhereNothingIsSaid(String text) {
        ContainerFile container = ContainerFile.of(text);

        assertThat(container.launch().form()).isEqualTo(Form.ENTRY_POINT);
        assertThat(container.commands()).containsExactly(List.of());
        assertThat(container.problem()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "command: [vllm, serve, m, --port, 8000]\n",
                "command: [vllm, serve]\nargs: [m, --port, '8000']\n",
                "command: [vllm]\nargs:\n- serve\n- m\n- --port\n- 8000\n",
                "command: [env, A=b, vllm, serve, m]\nargs: [--port, 8000]\n",
                "command: [/usr/bin/tini, --, vllm]\nargs: [serve, m, --port, 8000]\n",
                "command: [numactl, --membind, 0, nice, -n, 5]\nargs: [vllm, serve, m, --port, 8000]\n",
                "command: &c [vllm, serve]\nargs: [m, --port, 8000]\n",
                "command: [/opt/nvidia/nvidia_entrypoint.sh]\nargs: [vllm, serve, m, --port, '8000']\n",
                "command: [uv, run, --no-sync, vllm]\nargs: [serve, m, --port, '8000']\n",
            })
    void joinsCommandAndArgumentsHoweverTheyAreSplit(String text) {
        ContainerFile container = ContainerFile.of(text);

        assertThat(container.launch().form()).isEqualTo(Form.LIST);
        assertThat(container.commands()).containsExactly(List.of("vllm", "serve", "m", "--port", "8000"));
        assertThat(container.problem()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "command: [sh, -c, '" + SERVE + "']\n",
                "command: [sh, -c]\nargs: ['" + SERVE + "']\n",
                "command: [/bin/bash]\nargs: [-c, '" + SERVE + "']\n",
                "command: [bash, -lc, '" + SERVE + "']\n",
                "command: [bash, -ec]\nargs: ['" + SERVE + "']\n",
                "command: [bash, -c, -e, '" + SERVE + "']\n",
                "command: [bash, -o, pipefail, -c, '" + SERVE + "']\n",
                "command: [bash, -euo, pipefail, -c, '" + SERVE + "']\n",
                "command: [bash, +e, -c, '" + SERVE + "']\n",
                "command: [bash, -O, extglob, -c, '" + SERVE + "']\n",
                "command: [bash, --login, -c, '" + SERVE + "']\n",
                "command: [bash, --rcfile, /etc/rc, -c, '" + SERVE + "']\n",
                "command: [bash, -c, --, '" + SERVE + "']\n",
                "command: [bash, -c, '" + SERVE + "', name, operand]\n",
                "command: [tini, -g, --, sh, -c]\nargs: ['" + SERVE + "']\n",
                "command: [env, A=b, bash, -c, 'exec " + SERVE + "']\n",
                "command: [bash, -c]\nargs:\n- |\n  set -e\n  exec " + SERVE + "\n",
                "command: [zsh, -c, \"vllm serve m \\\\\\n --port 8000\"]\n",
            })
    void readsTheCommandStringOfAShell(String text) {
        ContainerFile container = ContainerFile.of(text);

        assertThat(container.launch().form()).isEqualTo(Form.SCRIPT);
        assertThat(container.commands()).contains(List.of("vllm", "serve", "m", "--port", "8000"));
        assertThat(container.problem()).isEmpty();
    }

    @Test
    void readsEveryCommandOfAScript() {
        ContainerFile container =
                ContainerFile.of("command: [sh, -c, 'mkdir -p /x && HF_HOME=/x exec vllm serve m; echo done']\n");

        assertThat(container.commands())
                .containsExactly(List.of("mkdir", "-p", "/x"), List.of("vllm", "serve", "m"), List.of("echo", "done"));
    }

    @Test
    void findsNoCommandInAnEmptyScript() {
        ContainerFile container = ContainerFile.of("command: [sh, -c, '']\n");

        assertThat(container.commands()).isEmpty();
        assertThat(container.problem()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "command: [bash, /scripts/run.sh]\n",
                "command: [bash, -e, --, /scripts/run.sh]\n",
                "command: [sh, -]\nargs: [/scripts/run.sh, operand]\n",
                "command: [tini, --, sh, /scripts/run.sh]\n",
                "command: [/scripts/run.sh]\nargs: [operand]\n",
            })
    void readsAScriptThatIsMounted(String text) {
        ContainerFile container =
                ContainerFile.of(text).mounting("/scripts/run.sh", "run: |\n  #!/bin/sh\n  vllm serve m\n");

        assertThat(container.launch().form()).isEqualTo(Form.SCRIPT);
        assertThat(container.commands()).containsExactly(List.of("vllm", "serve", "m"));
        assertThat(container.line().place().file().text().path()).isEqualTo("configmap.yaml");
    }

    @Test
    void saysThatAScriptFileOfTheImageIsOpaque() {
        assertThat(ContainerFile.of("command: [bash, /start.sh]\n").problem())
                .isEqualTo("the container starts the script /start.sh of its image");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/start.sh", "./start.bash", "START.SH"})
    void keepsTheWordsOfAScriptThatIsStartedByItsName(String path) {
        ContainerFile container = ContainerFile.of("command: ['" + path + "', --model, m]\n");

        assertThat(container.launch().form()).isEqualTo(Form.LIST);
        assertThat(container.commands()).containsExactly(List.of(path, "--model", "m"));
        assertThat(container.problem()).isEqualTo("the container starts the script " + path + " of its image");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "command: [/start.sh, vllm, serve, m]\n",
                "command: [./start.bash]\nargs: [vllm, serve, m]\n",
                "command: [tini, --, /entrypoint.sh]\nargs: [env, A=b, vllm, serve, m]\n",
                "command: [/entrypoint.sh, bash, -c, exec vllm serve m]\n",
            })
    void readsTheCommandThatAScriptOfTheImageGetsToRun(String text) {
        ContainerFile container = ContainerFile.of(text);

        assertThat(container.commands()).hasSize(2).contains(List.of("vllm", "serve", "m"));
        assertThat(container.problem()).startsWith("the container starts the script ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"command: [bash]\n", "command: [bash, -l]\n", "command: [bash, -c]\n"})
    void saysThatAShellWithoutAScriptIsOpaque(String text) {
        ContainerFile container = ContainerFile.of(text);

        assertThat(container.commands()).isEmpty();
        assertThat(container.problem()).isEqualTo("the container starts a shell without a script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"command: vllm serve\n", "args: {a: b}\n", "command: [vllm, [serve]]\n", "args: 5\n"})
    void saysThatOnlyListsOfStringsAreCommands(String text) {
        ContainerFile container = ContainerFile.of(text);

        assertThat(container.commands()).isEmpty();
        assertThat(container.problem()).isEqualTo("command and args have to be lists of strings");
    }

    @Test
    void saysWhereTheScriptIsThatCannotBeRead() {
        ContainerFile container = ContainerFile.of("command: [sh, -c]\nargs:\n- |\n  echo a\n  vllm 'serve\n");

        assertThat(container.problem()).startsWith("the script cannot be read with certainty: ");
        assertThat(container.launch().obstacle().orElseThrow())
                .satisfies(o -> assertThat(container.lineAt(o.offset())).isEqualTo("vllm 'serve"));
    }

    @Test
    void saysWhichVariableHidesTheProgram() {
        ContainerFile container = ContainerFile.of("command: [sh, -c]\nargs:\n- |\n  echo a\n  exec $RUN serve\n");

        assertThat(container.problem()).isEqualTo("a variable hides the program: $RUN");
        assertThat(container.launch().obstacle().orElseThrow())
                .satisfies(o -> assertThat(container.lineAt(o.offset())).isEqualTo("exec $RUN serve"));
        assertThat(container.commands()).contains(List.of("echo", "a"));
    }

    @Test
    void knowsAScriptThatServesNothing() {
        ContainerFile container = ContainerFile.of(
                "command: [sh, -c, 'bash /vllm-workspace/examples/online_serving/multi-node-serving.sh worker']\n");

        assertThat(container.problem()).isEmpty();
    }

    @Test
    void saysThatAScriptReadsAnotherOne() {
        assertThat(ContainerFile.of("command: [sh, -c, '. /env.sh; vllm serve m']\n")
                        .problem())
                .isEqualTo("the script reads another one: /env.sh");
    }

    @Test
    void saysThatAScriptWithinAScriptCannotBeRead() {
        ContainerFile container = ContainerFile.of("command: [sh, -c, 'bash -c \"vllm serve $@\"']\n");

        assertThat(container.problem()).startsWith("a script within the script cannot be read with certainty: ");
    }

    @Test
    void knowsWhereACommandStands() {
        ContainerFile container = ContainerFile.of("command: [sh, -c]\nargs:\n- |\n  sleep 1\n  vllm serve m\n");

        assertThat(container.launch().lines())
                .extracting(l -> container.lineAt(l.offset()))
                .containsExactly("sleep 1", "vllm serve m");
        assertThat(container.launch().lines()).allMatch(l -> l.script().isPresent());
    }
}
