package io.github.llmdtracing.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.kubernetes.ProjectIndex;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.otel.OtlpProtocol;
import io.github.llmdtracing.otel.SamplingProfile;
import io.github.llmdtracing.settings.Tracing;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointsTest {
    private static final String GUESS = "http://otel-collector:4317";

    private static Tracing tracing(Optional<OtlpEndpoint> endpoint) {
        return new Tracing(SamplingProfile.standard().get(0), false, endpoint, Map.of(), Map.of(), Set.of());
    }

    private static String endpoint(String tree, String namespace) {
        return endpoints(tree)
                .of(tracing(Optional.empty()), Optional.of(namespace).filter(n -> !n.isEmpty()))
                .url();
    }

    private static Endpoints endpoints(String tree) {
        return new Endpoints(OtlpProtocol.GRPC, index(tree));
    }

    private static ProjectIndex index(String tree) {
        try {
            return ProjectIndex.of(List.of(YamlFile.read(SourceText.of("k8s/a.yaml", tree))));
        } catch (YamlSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static boolean isGuess(String tree) {
        return endpoints(tree).isGuess(tracing(Optional.empty()));
    }

    private static String collector(String namespace) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: c, namespace: NS}
                spec:
                  template:
                    metadata: {labels: {app: otel, tier: x}}
                    spec: {containers: [{name: c, image: 'otel/opentelemetry-collector-contrib:0.158.0'}]}
                ---
                """.replace(", namespace: NS", namespace.isEmpty() ? "" : ", namespace: " + namespace);
    }

    private static String service(String metadata, String selector, int port) {
        return "apiVersion: v1\nkind: Service\nmetadata: " + metadata + "\nspec: {selector: " + selector
                + ", ports: [{port: 80}, {port: " + port + "}]}\n---\n";
    }

    @Test
    void goesWhereThePomSays() {
        Tracing tracing = tracing(Optional.of(new OtlpEndpoint("https://otel.acme.io")));

        assertThat(endpoints("").of(tracing, Optional.empty())).hasToString("https://otel.acme.io");
        assertThat(endpoints("").isGuess(tracing)).isFalse();
    }

    @Test
    void guessesTheNameOfTheGuide() {
        assertThat(endpoint("", "llm")).isEqualTo(GUESS);
        assertThat(isGuess("")).isTrue();
        assertThat(new Endpoints(OtlpProtocol.HTTP_PROTOBUF, index("")).of(tracing(Optional.empty()), Optional.empty()))
                .hasToString("http://otel-collector:4318");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', http://otel:4317",
        "'', llm, http://otel:4317",
        "obs, obs, http://otel:4317",
        "obs, llm, http://otel.obs.svc.cluster.local:4317",
        "obs, '', http://otel.obs.svc.cluster.local:4317"
    })
    void goesToTheServiceOfTheOneCollectorByItsFullNameFromElsewhere(String namespace, String from, String url) {
        String metadata = namespace.isEmpty() ? "{name: otel}" : "{name: otel, namespace: " + namespace + "}";
        String tree = collector(namespace) + service(metadata, "{app: otel}", 4317);

        assertThat(endpoint(tree, from)).isEqualTo(url);
        assertThat(isGuess(tree)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name: otel}                 | {app: other}         | 4317",
                "{name: otel}                 | {app: otel, more: y} | 4317",
                "{name: otel}                 | {}                   | 4317",
                "{name: otel}                 | {app: otel}          | 4318",
                "{name: otel, namespace: obs} | {app: otel}          | 4317",
                "{generateName: 'a b'}        | {app: otel}          | 4317",
                "{}                           | {app: otel}          | 4317"
            })
    void countsNoServiceThatDoesNotServeACollector(String metadata, String selector, int port) {
        String tree = collector("") + service(metadata, selector, port);

        assertThat(endpoint(tree, "")).isEqualTo(GUESS);
        assertThat(isGuess(tree)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{port: 9000, targetPort: 4317}                     | 9000",
                "{port: 9000, name: otlp}                           | 9000",
                "{port: 9000, name: otlp-grpc, targetPort: spans}   | 9000",
                "{port: 9000, name: spans, appProtocol: grpc}       | 9000",
                "{port: 9000, name: otlp-http}                      | none",
                "{port: 9000}                                       | none",
                "{port: 4317, targetPort: 9000}                     | 4317"
            })
    void goesToThePortOfTheServiceThatLeadsToTheReceiver(String port, String expected) {
        String service = "apiVersion: v1\nkind: Service\nmetadata: {name: otel}\nspec: {selector: {app: otel}, ports: ["
                + port + "]}\n";

        assertThat(endpoint(collector("") + service, ""))
                .isEqualTo(expected.equals("none") ? GUESS : "http://otel:" + expected);
    }

    @Test
    void prefersAServiceWithAnAddressToAHeadlessOne() {
        String headless =
                service("{name: otel-headless}", "{app: otel}", 4317).replace("spec: {", "spec: {clusterIP: None, ");

        assertThat(endpoint(collector("") + headless + service("{name: otel}", "{app: otel}", 4317), ""))
                .isEqualTo("http://otel:4317");
        assertThat(endpoint(collector("") + headless, "")).isEqualTo("http://otel-headless:4317");
    }

    @Test
    void doesNotChooseBetweenCollectors() {
        String tree = collector("")
                + service("{name: one}", "{app: otel}", 4317)
                + service("{name: two}", "{app: otel}", 4317);

        assertThat(endpoint(tree, "")).isEqualTo(GUESS);
        assertThat(isGuess(tree)).isTrue();
    }

    @Test
    void countsAServiceThatStandsTwiceOnce() {
        String service = service("{name: otel}", "{app: otel}", 4317);

        assertThat(endpoint(collector("") + service + service, "")).isEqualTo("http://otel:4317");
    }

    @Test
    void goesToTheServiceThatTheOperatorMakes() {
        String tree = "apiVersion: opentelemetry.io/v1beta1\nkind: OpenTelemetryCollector\n"
                + "metadata: {name: llm, namespace: obs}\nspec: {mode: MODE}\n";

        assertThat(endpoint(tree.replace("MODE", "deployment"), "x"))
                .isEqualTo("http://llm-collector.obs.svc.cluster.local:4317");
        assertThat(isGuess(tree.replace("MODE", "sidecar"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "otel/opentelemetry-collector:0.158.0",
                "ghcr.io/acme/OTelCol:1",
                "quay.io/acme/otel-collector@sha256:ab"
            })
    void knowsAnImageOfACollector(String image) {
        assertThat(new CollectorImage(image).isCollector()).isTrue();
        assertThat(new CollectorImage("vllm/vllm-openai").isCollector()).isFalse();
    }
}
