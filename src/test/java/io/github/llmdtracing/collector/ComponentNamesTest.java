package io.github.llmdtracing.collector;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.serving.Version;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComponentNamesTest {
    @ParameterizedTest
    @CsvSource({
        "0.120.0, otlp, otlphttp, k8sattributes, loadbalancing, false, false",
        "0.137.0, otlp, otlphttp, k8sattributes, loadbalancing, false, false",
        "0.138.0, otlp, otlphttp, k8sattributes, loadbalancing, false, true",
        "0.144.0, otlp_grpc, otlp_http, k8sattributes, loadbalancing, false, true",
        "0.146.0, otlp_grpc, otlp_http, k8sattributes, loadbalancing, true, true",
        "0.148.0, otlp_grpc, otlp_http, k8s_attributes, loadbalancing, true, true",
        "0.153.0, otlp_grpc, otlp_http, k8s_attributes, load_balancing, true, true",
        "0.159.0, otlp_grpc, otlp_http, k8s_attributes, load_balancing, true, true",
    })
    void areThoseOfTheVersion(
            String version,
            String grpc,
            String http,
            String kubernetes,
            String balancing,
            boolean conditions,
            boolean queue) {
        ComponentNames names = new ComponentNames(Version.of(version));

        assertThat(names.grpcExporter()).isEqualTo(grpc);
        assertThat(names.httpExporter()).isEqualTo(http);
        assertThat(names.kubernetesAttributes()).isEqualTo(kubernetes);
        assertThat(names.loadBalancing()).isEqualTo(balancing);
        assertThat(names.hasTraceConditions()).isEqualTo(conditions);
        assertThat(names.batchesInQueue()).isEqualTo(queue);
    }
}
