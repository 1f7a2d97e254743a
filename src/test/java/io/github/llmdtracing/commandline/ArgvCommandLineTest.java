package io.github.llmdtracing.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgvCommandLineTest {
    private static final CommandOption TRACING = CommandOption.of("--tracing", "true");

    @Test
    void appendsToTheArguments() {
        assertThat(ContainerFile.of("command: [vllm]\nargs: [serve, m]\n").with(TRACING))
                .contains("command: [vllm]\nargs: [serve, m, --tracing=true]\n");
    }

    @Test
    void appendsSeveralOptionsInTheirOrder() {
        assertThat(ContainerFile.of("args:\n- --a # why\n").with(TRACING, CommandOption.bare("--b")))
                .contains("args:\n- --a # why\n- --tracing=true\n- --b\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"args:\n", "args: []\n", ""})
    void appendsToTheCommandWhereThereAreNoArguments(String rest) {
        assertThat(ContainerFile.of("command:\n- vllm\n" + rest).with(TRACING))
                .contains("command:\n- vllm\n- --tracing=true\n" + rest);
    }

    @ParameterizedTest
    @CsvSource({"args: []", "args: ~", "args: null"})
    void fillsEmptyArgumentsOfAnEntryPoint(String args) {
        assertThat(ContainerFile.of("image: x\n" + args + "\nname: y\n").with(TRACING))
                .hasValueSatisfying(
                        text -> assertThat(text).matches("(?s)image: x\nargs:.*--tracing=true.*\nname: y\n"));
        assertThat(ContainerFile.of(ContainerFile.of("image: x\n" + args + "\nname: y\n")
                                .with(TRACING)
                                .orElseThrow())
                        .commands())
                .containsExactly(List.of("--tracing=true"));
    }

    @Test
    void addsArgumentsBehindTheImageWhereThereAreNone() {
        assertThat(ContainerFile.of("name: y\nimage: x\nports: []\n").with(TRACING))
                .contains("name: y\nimage: x\nargs:\n- --tracing=true\nports: []\n");
    }

    @Test
    void addsArgumentsBehindTheNameWhereThereIsNoImage() {
        assertThat(ContainerFile.of("name: y\nports: []\n").with(TRACING))
                .contains("name: y\nargs:\n- --tracing=true\nports: []\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"args: [--a, --, b]\n", "command: [epp]\nargs: [--]\n"})
    void findsNoPlaceBehindTheEndOfOptions(String text) {
        assertThat(ContainerFile.of(text).with(TRACING)).isEmpty();
    }

    @Test
    void findsThePlaceBehindAWrapperThatEndsItsOwnOptions() {
        assertThat(ContainerFile.of("command: [tini, --, epp]\n").with(TRACING))
                .contains("command: [tini, --, epp, --tracing=true]\n");
    }

    @Test
    void changesNothingForNoOption() {
        assertThat(ContainerFile.of("args: [--a, --, b]\n").line().append(List.of()))
                .contains(List.of());
    }

    @Test
    void letsKubernetesExpandVariables() {
        ContainerFile container = ContainerFile.of("args: [--a]\n");

        assertThat(container.with(CommandOption.ofVariable("--endpoint", "URL", "")))
                .contains("args: [--a, --endpoint=$(URL)]\n");
    }

    @Test
    void replacesOneWord() {
        assertThat(ContainerFile.of("command: [epp]\nargs: [--v=4, --tracing=false]\n")
                        .replacing("--tracing=false", "--tracing=true"))
                .contains("command: [epp]\nargs: [--v=4, --tracing=true]\n");
    }

    @Test
    void replacesNoWordOfAnotherPlace() {
        assertThat(ContainerFile.of("args: [--a]\n").line().replace(Argument.of("--a", 0), "--b"))
                .isEmpty();
    }
}
