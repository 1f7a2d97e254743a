package io.github.llmdtracing.otel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtlpEndpointTest {
    @ParameterizedTest
    @CsvSource({
        "http://otel-collector:4317, otel-collector, 4317",
        "https://otel.acme.io, otel.acme.io, -1",
        "http://10.0.0.1:4318/otlp, 10.0.0.1, 4318",
        "http://[::1]:4317, [::1], 4317",
        "http://$(HOST_IP):4317, $(HOST_IP), 4317",
        "http://${CLUSTER}-otel:4317, ${CLUSTER}-otel, 4317",
        "http://collector.ns.svc.cluster.local./, collector.ns.svc.cluster.local., -1"
    })
    void knowsItsParts(String url, String host, int port) {
        OtlpEndpoint endpoint = OtlpEndpoint.parse(url).orElseThrow();

        assertThat(endpoint.host()).isEqualTo(host);
        assertThat(endpoint.port().orElse(-1)).isEqualTo(port);
        assertThat(endpoint).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "otel-collector:4317",
                "grpc://otel-collector:4317",
                "http://",
                "http://:4317",
                "http://host:port",
                "http://host:123456",
                "http://host:65536",
                "http://user:password@host:4317",
                "http://{{ .Values.host }}:4317",
                "http://a b:4317",
                "http://host:4317\n",
                ""
            })
    void isNoUrlOfAnotherForm(String url) {
        assertThat(OtlpEndpoint.parse(url)).isEmpty();
        assertThatThrownBy(() -> new OtlpEndpoint(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + url + "\" is no endpoint; expected http://HOST:PORT or https://HOST:PORT");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:4317, true",
        "http://127.0.0.1:4317, true",
        "http://127.1.2.3, true",
        "http://[::1]:4317, true",
        "http://localhost.acme.io:4317, false",
        "http://10.127.0.1:4317, false"
    })
    void knowsWhetherItPointsIntoThePod(String url, boolean loopback) {
        assertThat(new OtlpEndpoint(url).isLoopback()).isEqualTo(loopback);
    }

    @Test
    void isTheSameHostOnAnotherPort() {
        assertThat(new OtlpEndpoint("https://c:4317/x").withPort(4318)).hasToString("https://c:4318");
        assertThat(new OtlpEndpoint("http://[::1]").withPort(4318)).hasToString("http://[::1]:4318");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://c:4318", "http://c:4318/"})
    void hasThePathForTracesThatTheSdksAppend(String url) {
        assertThat(new OtlpEndpoint(url).tracesUrl()).isEqualTo("http://c:4318/v1/traces");
    }
}
