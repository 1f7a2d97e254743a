package io.github.llmdtracing.plan.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingValuesTest {
    private static final String PICKER = "ghcr.io/llm-d/llm-d-inference-scheduler:v0.6.0";

    private static final ContainerContext VLLM = Contexts.of("vllm", "vllm/vllm-openai:v0.17.1", Map.of());
    private static final ContainerContext GO = Contexts.of("endpoint-picker", PICKER, Map.of());

    private static List<Finding> of(ContainerContext context, String name, String value) {
        ValueChange kept = new ValueChange(name, Optional.of(value), Optional.of(value), Optional.empty());
        return new StandingValues(context, List.of(kept)).findings().toList();
    }

    @ParameterizedTest
    @CsvSource({
        "otel-collector:4317, 'which is no URL'",
        "http://otel-collector:4318, 'the port for HTTP'",
    })
    void doubtsAnEndpointAtWhichNothingArrives(String value, String problem) {
        assertThat(of(VLLM, "OTEL_EXPORTER_OTLP_ENDPOINT", value))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.code()).isEqualTo(FindingCode.DOUBTFUL_ENDPOINT);
                    assertThat(f.problem()).contains("\"" + value + "\", " + problem);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "OTEL_EXPORTER_OTLP_ENDPOINT, http://otel-collector:4317",
        "OTEL_EXPORTER_OTLP_ENDPOINT, $(COLLECTOR)",
        "OTEL_EXPORTER_OTLP_ENDPOINT, ''",
        "OTEL_TRACES_SAMPLER, always_on",
        "OTEL_TRACES_SAMPLER, ALWAYS_ON",
        "OTEL_TRACES_SAMPLER_ARG, 0.5",
        "OTEL_TRACES_SAMPLER_ARG, $(SHARE)",
        "OTHER, x"
    })
    void saysNothingOfAValueThatWorks(String name, String value) {
        assertThat(of(VLLM, name, value)).isEmpty();
    }

    @Test
    void allowsThePortForHttpWhereTheProtocolIsNamed() {
        ContainerContext context = Contexts.of(
                "apiVersion: v1\nkind: Pod\nspec: {containers: [{name: c,"
                        + " env: [{name: OTEL_EXPORTER_OTLP_TRACES_PROTOCOL, value: http/protobuf}]}]}\n",
                "vllm",
                "vllm/vllm-openai:v0.17.1",
                Map.of());

        assertThat(of(context, "OTEL_EXPORTER_OTLP_ENDPOINT", "http://c:4318")).isEmpty();
    }

    @Test
    void warnsOfASamplerThatIsNotObeyed() {
        assertThat(of(VLLM, "OTEL_TRACES_SAMPLER", "ratio"))
                .extracting(Finding::code, Finding::reason)
                .containsExactly(tuple(FindingCode.SAMPLER_NOT_OBEYED, "It samples everything instead."));
        assertThat(of(GO, "OTEL_TRACES_SAMPLER", "always_on"))
                .extracting(Finding::code, Finding::reason)
                .containsExactly(tuple(FindingCode.SAMPLER_NOT_OBEYED, "It samples a tenth instead."));
        assertThat(of(GO, "OTEL_TRACES_SAMPLER", "parentbased_traceidratio")).isEmpty();
    }

    @Test
    void warnsOfAnArgumentThatIsNoShare() {
        assertThat(of(VLLM, "OTEL_TRACES_SAMPLER_ARG", "10%"))
                .extracting(Finding::code, Finding::problem)
                .containsExactly(tuple(
                        FindingCode.SAMPLER_NOT_OBEYED,
                        "OTEL_TRACES_SAMPLER_ARG is \"10%\", which is no number from 0 to 1"));
    }

    @Test
    void saysNothingOfAValueThatIsReplaced() {
        ValueChange replaced =
                new ValueChange("OTEL_TRACES_SAMPLER_ARG", Optional.of("10%"), Optional.of("0.1"), Optional.of("0.1"));

        assertThat(new StandingValues(VLLM, List.of(replaced)).findings()).isEmpty();
    }
}
