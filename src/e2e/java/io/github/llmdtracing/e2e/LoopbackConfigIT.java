package io.github.llmdtracing.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A configuration that is moved to the loopback interface is still the generated one. */
class LoopbackConfigIT {
    private static final String GENERATED = """
            receivers:
              otlp:
                protocols:
                  grpc:
                    endpoint: 0.0.0.0:4317
                    keepalive:
                      enforcement_policy:
                        min_time: 10s
            processors:
              k8s_attributes:
                extract:
                  metadata: [k8s.pod.name]
            exporters:
              otlp_http/tempo:
                endpoint: https://tempo.example:443/otlp
                tls:
                  ca_file: /etc/otel/ca.crt
              load_balancing:
                routing_key: traceID
                resolver:
                  dns:
                    hostname: sampler
            extensions:
              health_check:
                endpoint: ${env:MY_POD_IP}:13133
            service:
              telemetry:
                metrics:
                  readers:
                    - pull:
                        exporter:
                          prometheus:
                            host: 0.0.0.0
                            port: 8888
            """;

    @Test
    void onlyAddressesChange() {
        LoopbackConfig config = LoopbackConfig.of(GENERATED)
                .exporter("otlp_http/tempo", "127.0.0.1:1")
                .samplers(List.of("127.0.0.1:2"))
                .file("/etc/otel/ca.crt", Path.of("/tmp/ca.crt"));
        String expected = GENERATED
                .replace("0.0.0.0:4317", config.address(4317))
                .replace("${env:MY_POD_IP}:13133", config.address(13133))
                .replace("host: 0.0.0.0", "host: 127.0.0.1")
                .replace("port: 8888", "port: " + config.port(8888))
                .replace("tempo.example:443", "127.0.0.1:1")
                .replace("dns:\n        hostname: sampler", "static:\n        hostnames: ['127.0.0.1:2']")
                .replace("/etc/otel", "/tmp")
                .replace("  k8s_attributes:\n", "  k8s_attributes:\n    auth_type: none\n    passthrough: true\n");
        assertThat(plain(config.yaml())).isEqualTo(plain(expected));
    }

    private static Object plain(String yaml) {
        return Manifests.yaml().load(yaml);
    }

    @Test
    void telemetryIsMovedEvenWhereNothingIsSaidAboutIt() {
        String generated = GENERATED.substring(0, GENERATED.indexOf("  telemetry:")) + "  pipelines: {}\n";
        assertThat(LoopbackConfig.of(generated).port(8888)).isNotEqualTo(8888);
    }

    @Test
    void whatIsNotThereCannotBeMoved() {
        LoopbackConfig config = LoopbackConfig.of(GENERATED);
        assertThatThrownBy(() -> config.exporter("otlp_grpc/tempo", "127.0.0.1:1"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> config.file("/etc/ca.crt", Path.of("ca.crt"))).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> config.port(16686)).isInstanceOf(AssertionError.class);
    }

    @Test
    void nothingIsSentAnywhereElse() {
        LoopbackConfig config = LoopbackConfig.of(GENERATED).samplers(List.of("127.0.0.1:2"));
        assertThatThrownBy(config::yaml).isInstanceOf(AssertionError.class).hasMessageContaining("otlp_http/tempo");
    }
}
