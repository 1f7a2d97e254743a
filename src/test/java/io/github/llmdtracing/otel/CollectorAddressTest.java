package io.github.llmdtracing.otel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectorAddressTest {
    private final CollectorAddress beside = new CollectorAddress("otel-collector", Optional.empty());
    private final CollectorAddress apart = new CollectorAddress("otel-collector", Optional.of("observability"));

    @Test
    void isShortBesideTheWorkload() {
        assertThat(beside.hostFrom(Optional.of("llm"))).isEqualTo("otel-collector");
        assertThat(apart.hostFrom(Optional.of("observability"))).isEqualTo("otel-collector");
    }

    @Test
    void isWholeFromElsewhere() {
        assertThat(apart.endpointFrom(Optional.of("llm"), OtlpProtocol.GRPC).url())
                .isEqualTo("http://otel-collector.observability.svc.cluster.local:4317");
        assertThat(apart.endpointFrom(Optional.empty(), OtlpProtocol.HTTP_PROTOBUF)
                        .url())
                .isEqualTo("http://otel-collector.observability.svc.cluster.local:4318");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "otel-collector",
                "otel-collector.observability",
                "otel-collector.observability.svc",
                "otel-collector.observability.svc.cluster.local"
            })
    void isKnownByEachOfItsNames(String host) {
        assertThat(apart.isAt(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"collector", "otel-collector.llm", "otel-collector.observability-2", "otel-collector2"})
    void isNotKnownByThoseOfOthers(String host) {
        assertThat(apart.isAt(host)).isFalse();
    }

    @Test
    void mayBeInAnyNamespaceWhereNoneIsNamed() {
        assertThat(beside.isAt("otel-collector.llm")).isTrue();
        assertThat(beside.isAt("collector.llm")).isFalse();
    }
}
