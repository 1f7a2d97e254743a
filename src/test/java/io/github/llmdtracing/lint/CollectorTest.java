package io.github.llmdtracing.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.otel.OtlpEndpoint;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectorTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://otel-collector:4317",
                "http://otel-collector:4318",
                "http://otel-collector.llm:4317",
                "https://otel-collector.llm.svc",
                "http://otel-collector-headless.llm.svc.cluster.local:4317"
            })
    void theNamesOfOneServiceAreOne(String url) {
        assertThat(of(url, Optional.of("llm")).mayBe(of("http://otel-collector:4317", Optional.of("llm"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://otel-collector.monitoring:4317",
                "http://jaeger:4317",
                "http://otel-collector.example.com:4317",
                "http://10.0.0.7:4317"
            })
    void othersAreOthers(String url) {
        assertThat(of(url, Optional.of("llm")).mayBe(of("http://otel-collector:4317", Optional.of("llm"))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://otel-collector.monitoring:4317", "http://otel-collector.llm:4317"})
    void aNameWithoutNamespaceMayBeInAny(String url) {
        assertThat(of(url, Optional.empty()).mayBe(of("http://otel-collector:4317", Optional.empty())))
                .isTrue();
    }

    private static Collector of(String url, Optional<String> namespace) {
        return Collector.of(new OtlpEndpoint(url), namespace);
    }
}
