package io.github.llmdtracing.plan.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.serving.ServingRole;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceNamesTest {
    private static final String VLLM = "vllm/vllm-openai:v0.17.1";

    private static String name(ContainerContext context) {
        return new ServiceNames(context).name();
    }

    @Test
    void tellsPrefillFromDecode() {
        assertThat(name(Contexts.of("vllm", VLLM, Map.of(), ServingRole.PREFILL)))
                .isEqualTo("vllm-prefill");
        assertThat(name(Contexts.of("vllm", VLLM, Map.of(), ServingRole.DECODE)))
                .isEqualTo("vllm-decode");
        assertThat(name(Contexts.of("vllm", VLLM, Map.of()))).isEqualTo("vllm");
    }

    @Test
    void takesTheNameThatThePomHasForTheRoleBeforeThatForTheComponent() {
        Map<String, String> names = Map.of("vllm", "chat", "vllm-decode", "chat-decode", "routing-proxy", "proxy");

        assertThat(name(Contexts.of("vllm", VLLM, names, ServingRole.DECODE))).isEqualTo("chat-decode");
        assertThat(name(Contexts.of("vllm", VLLM, names, ServingRole.PREFILL))).isEqualTo("chat");
        assertThat(name(Contexts.of("vllm", VLLM, names))).isEqualTo("chat");
    }

    @Test
    void givesNoRoleToAProgramThatHasNone() {
        Map<String, String> names = Map.of("routing-proxy-decode", "wrong");

        assertThat(new ServiceNames(Contexts.of(
                                "routing-proxy",
                                "ghcr.io/llm-d/llm-d-routing-sidecar:v0.9.0",
                                names,
                                ServingRole.DECODE))
                        .configured())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "vllm, vllm/vllm-openai:v0.17.1, PREFILL, inference-server-prefill",
        "vllm, vllm/vllm-openai:v0.17.1, DECODE, inference-server-decode",
        "endpoint-picker, ghcr.io/llm-d/llm-d-inference-scheduler:v0.6.0, DECODE, inference-scheduler"
    })
    void namesThingsAsKserveDoesInItsOwnKinds(String component, String image, ServingRole role, String name) {
        String manifest = "apiVersion: serving.kserve.io/v1alpha2\nkind: LLMInferenceService\n"
                + "spec: {template: {containers: [{name: main}]}}\n";

        assertThat(name(Contexts.of(manifest, component, image, Map.of(), role)))
                .isEqualTo(name);
    }
}
