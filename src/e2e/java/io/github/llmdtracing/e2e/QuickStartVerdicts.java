package io.github.llmdtracing.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.llmdtracing.mojo.VerifyGoal;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** What verify-traces has to say of the quick start's sources, whatever backend it asks. */
final class QuickStartVerdicts {
    static final Path SOURCES = Path.of("examples/quickstart/src/main/kubernetes/chat");

    private QuickStartVerdicts() {}

    /** Three requests have arrived whole. */
    static void requireWhole(VerifyGoal goal) throws IOException, MojoExecutionException, MojoFailureException {
        assertThat(goal.run())
                .anyMatch(l -> l.endsWith("4 of 4 services report"))
                .anyMatch(l ->
                        l.matches("INFO   endpoint picker +llm-d-epp +reports +3 spans in 3 traces: gateway.request"))
                .anyMatch(
                        l -> l.contains("way llm-d-epp > routing-proxy > vllm-prefill > vllm-decode: one trace, as "));
        assertThat(goal.json()).contains("\"connected\": true").contains("\"verdict\": \"whole\"");
    }

    /** Nothing has come of the routing proxy. */
    static void requireSilentProxy(VerifyGoal goal) {
        assertThat(catchThrowableOfType(MojoFailureException.class, goal::run))
                .hasMessageContaining("1 of 4 services do not report");
        assertThat(goal.said()).containsPattern("routing proxy +routing-proxy +SILENT");
    }
}
