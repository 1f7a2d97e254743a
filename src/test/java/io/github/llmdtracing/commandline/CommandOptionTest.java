package io.github.llmdtracing.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandOptionTest {
    @Test
    void isOneWordInAnArgumentList() {
        assertThat(CommandOption.bare("--tracing").asArgument()).isEqualTo("--tracing");
        assertThat(CommandOption.of("--tracing", "true").asArgument()).isEqualTo("--tracing=true");
    }

    @Test
    void refersToVariablesAsKubernetesDoes() {
        assertThat(CommandOption.ofVariable("--endpoint", "URL", "").asArgument())
                .isEqualTo("--endpoint=$(URL)");
        assertThat(CommandOption.ofVariable("--endpoint", "URL", "/v1/traces").asArgument())
                .isEqualTo("--endpoint=$(URL)/v1/traces");
    }
}
