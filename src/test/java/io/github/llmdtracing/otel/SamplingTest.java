package io.github.llmdtracing.otel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplingTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "0.1", "1.0", ".5", "1e-3", " 0.5 "})
    void takesANumberFromNoneToAll(String argument) {
        assertThat(Sampling.ratio(argument)).isPresent();
        assertThat(new Sampling(Sampler.TRACEIDRATIO, argument).argument()).isEqualTo(argument);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-0.1", "1.01", "10%", "0,1", "NaN"})
    void takesNothingElse(String argument) {
        assertThat(Sampling.ratio(argument)).isEmpty();
        assertThatThrownBy(() -> new Sampling(Sampler.TRACEIDRATIO, argument))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + argument + "\" is no sampler argument; expected a number from 0 to 1");
    }

    @ParameterizedTest
    @CsvSource({
        "ALWAYS_ON, 1",
        "ALWAYS_OFF, 0",
        "TRACEIDRATIO, 0.25",
        "PARENTBASED_ALWAYS_ON, 1",
        "PARENTBASED_ALWAYS_OFF, 0",
        "PARENTBASED_TRACEIDRATIO, 0.25"
    })
    void knowsTheShareThatItKeeps(Sampler sampler, String share) {
        assertThat(new Sampling(sampler, "0.25").share()).isEqualByComparingTo(share);
    }

    @ParameterizedTest
    @EnumSource(Sampler.class)
    void findsASamplerByItsName(Sampler sampler) {
        assertThat(Sampler.of(sampler.id())).contains(sampler);
        assertThat(sampler.takesArgument()).isEqualTo(sampler.id().endsWith("ratio"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"parentbased", "PARENTBASED_TRACEIDRATIO", ""})
    void findsNoSamplerByAnotherName(String name) {
        assertThat(Sampler.of(name)).isEmpty();
    }

    @Test
    void findsProtocolsByTheirNames() {
        assertThat(OtlpProtocol.of("grpc")).contains(OtlpProtocol.GRPC);
        assertThat(OtlpProtocol.of("http/protobuf")).contains(OtlpProtocol.HTTP_PROTOBUF);
        assertThat(OtlpProtocol.of("http/json")).isEmpty();
        assertThat(OtlpProtocol.GRPC.other().port()).isEqualTo(4318);
        assertThat(OtlpProtocol.HTTP_PROTOBUF.other().port()).isEqualTo(4317);
    }

    @Test
    void knowsTheProfilesThatNeedNotBeDefined() {
        assertThat(SamplingProfile.standard())
                .extracting(
                        SamplingProfile::name,
                        SamplingProfile::active,
                        p -> p.sampling().argument())
                .containsExactly(
                        tuple("development", true, "1.0"),
                        tuple("staging", true, "0.5"),
                        tuple("production", true, "0.1"),
                        tuple("off", false, "0"));
        assertThat(SamplingProfile.standard()).allSatisfy(p -> {
            assertThat(p.sampling().sampler()).isEqualTo(Sampler.PARENTBASED_TRACEIDRATIO);
            assertThat(p.detail()).isEqualTo("all");
        });
    }

    @Test
    void keepsTheVariablesOfAProfileSortedAndToItself() {
        Map<String, String> variables = new HashMap<>(Map.of("B", "2", "A", "1"));
        SamplingProfile profile =
                new SamplingProfile("p", true, new Sampling(Sampler.ALWAYS_ON, "1"), "all", variables);
        variables.put("C", "3");

        assertThat(profile.environment().keySet()).containsExactly("A", "B");
        assertThatThrownBy(() -> profile.environment().put("C", "3")).isInstanceOf(UnsupportedOperationException.class);
    }
}
