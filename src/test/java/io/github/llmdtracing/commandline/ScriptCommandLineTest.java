package io.github.llmdtracing.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScriptCommandLineTest {
    private static final CommandOption TRACING = CommandOption.of("--tracing", "true");
    private static final CommandOption ENDPOINT = CommandOption.ofVariable("--endpoint", "URL", "");

    @Test
    void appendsWithinALine() {
        assertThat(ContainerFile.of("command: [sh, -c, 'vllm serve m']\n").with(TRACING))
                .contains("command: [sh, -c, 'vllm serve m --tracing=true']\n");
    }

    @Test
    void appendsLinesToACommandThatIsWrittenInLines() {
        assertThat(ContainerFile.of("command: [sh, -c]\nargs:\n- |\n  vllm serve m \\\n    --port 1\n")
                        .with(TRACING, CommandOption.bare("--b")))
                .contains("command: [sh, -c]\nargs:\n- |\n  vllm serve m \\\n    --port 1 \\\n    --tracing=true"
                        + " \\\n    --b\n");
    }

    @Test
    void quotesVariablesForTheShell() {
        assertThat(ContainerFile.of("command: [sh, -c]\nargs:\n- |\n  vllm serve m\n")
                        .with(ENDPOINT, CommandOption.ofVariable("--x", "URL", "/v1/traces")))
                .contains("command: [sh, -c]\nargs:\n- |\n  vllm serve m --endpoint=\"$URL\" --x=\"$URL/v1/traces\"\n");
    }

    @Test
    void quotesTextForTheShell() {
        assertThat(ContainerFile.of("command: [sh, -c]\nargs:\n- |\n  vllm serve m\n")
                        .with(CommandOption.of("--x", "a b;c")))
                .contains("command: [sh, -c]\nargs:\n- |\n  vllm serve m --x='a b;c'\n");
    }

    @Test
    void writesIntoTheConfigMapOfAMountedScript() {
        assertThat(ContainerFile.of("command: [bash, /s/run.sh]\n")
                        .mounting("/s/run.sh", "run: |\n  exec vllm serve m > /log # why\n")
                        .with(TRACING))
                .contains("run: |\n  exec vllm serve m --tracing=true > /log # why\n");
    }

    @Test
    void leavesOutTheWrappersOfAProgram() {
        assertThat(ContainerFile.of("command: [sh, -c, 'A=b exec nice -n 5 vllm serve m']\n")
                        .commands())
                .containsExactly(List.of("vllm", "serve", "m"));
    }

    @Test
    void knowsOnlyTheStartOfAWordWithAVariable() {
        List<Argument> arguments = ContainerFile.of("command: [sh, -c, 'vllm --model=$M']\n")
                .line()
                .arguments();

        assertThat(arguments.get(1).literal()).isEmpty();
        assertThat(arguments.get(1).prefix()).isEqualTo("--model=");
        assertThat(arguments.get(1).text()).isEqualTo("--model=$M");
    }

    @Test
    void knowsTheWordsOfAnArrayWithoutTakingThemForItsOwn() {
        CommandLine line = ContainerFile.of(
                        "command: [bash, -c]\nargs:\n- |\n  ARGS=(--model m)\n  vllm serve \"${ARGS[@]}\"\n")
                .launch()
                .lines()
                .stream()
                .filter(l -> l.arguments().get(0).is("vllm"))
                .findFirst()
                .orElseThrow();

        assertThat(line.inherited()).extracting(Argument::literal).contains(Optional.of("--model"), Optional.of("m"));
        assertThat(line.options().last("--model").flatMap(OptionUse::value)).contains("m");
    }

    @Test
    void replacesAWordThatIsWrittenPlainly() {
        assertThat(ContainerFile.of("command: [sh, -c, 'epp --tracing=false -v']\n")
                        .replacing("--tracing=false", "--tracing=true"))
                .contains("command: [sh, -c, 'epp --tracing=true -v']\n");
    }

    @Test
    void replacesAWordThatIsQuotedByOneThatNeedsNoQuotes() {
        assertThat(ContainerFile.of("command: [sh, -c, 'epp \"--tracing=false\" -v']\n")
                        .replacing("--tracing=false", "--tracing=true"))
                .contains("command: [sh, -c, 'epp --tracing=true -v']\n");
    }

    @Test
    void replacesNoWordThatIsQuotedByOneThatNeedsQuotes() {
        assertThat(ContainerFile.of("command: [sh, -c, 'epp \"--tracing=false\" -v']\n")
                        .replacing("--tracing=false", "--tracing=a b"))
                .isEmpty();
    }
}
