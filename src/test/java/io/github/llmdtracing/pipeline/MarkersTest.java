package io.github.llmdtracing.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.files.CandidateFilter;
import io.github.llmdtracing.otel.OtlpProtocol;
import io.github.llmdtracing.otel.SamplingProfile;
import io.github.llmdtracing.serving.ImageFact;
import io.github.llmdtracing.serving.ImageFacts;
import io.github.llmdtracing.serving.ImagePattern;
import io.github.llmdtracing.serving.ServingComponent;
import io.github.llmdtracing.serving.ServingComponents;
import io.github.llmdtracing.serving.VersionRules;
import io.github.llmdtracing.settings.ConflictPolicy;
import io.github.llmdtracing.settings.Tracing;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.settings.UnknownVersions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkersTest {
    private final CandidateFilter filter = filter(ImageFacts.none());

    private static CandidateFilter filter(ImageFacts images) {
        Tracing general =
                new Tracing(SamplingProfile.standard().get(0), false, Optional.empty(), Map.of(), Map.of(), Set.of());
        return new Markers(new TracingSettings(
                        general,
                        List.of(),
                        OtlpProtocol.GRPC,
                        ConflictPolicy.KEEP,
                        UnknownVersions.WARN,
                        p -> false,
                        List.of(),
                        List.of(),
                        VersionRules.standard(),
                        images,
                        Optional.empty()))
                .filter();
    }

    private static CandidateFilter filterKnowing(String pattern) {
        return filter(new ImageFacts(List.of(new ImageFact(ImagePattern.of(pattern), "vllm", Optional.empty()))));
    }

    private static boolean accepts(CandidateFilter filter, String text) {
        return filter.accepts(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String pod(String image) {
        return "kind: Pod\nspec:\n  containers:\n    - image: " + image + "\n";
    }

    static Stream<String> imagesOfTheRules() {
        return VersionRules.standard().all().stream()
                .flatMap(r -> r.images().patterns().stream())
                .map(p -> p.toString().replace("*", ""))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("imagesOfTheRules")
    void standInEveryPodWithAnImageOfTheRules(String image) {
        assertThat(accepts(filter, pod(image))).isTrue();
        assertThat(accepts(filter, pod("\"" + image + ":v1\""))).isTrue();
        assertThat(accepts(filter, pod("mirror.example.com/x/" + image))).isTrue();
    }

    static Stream<String> usualNames() {
        return Stream.of(
                "routing-proxy",
                "llm-d-routing-sidecar",
                "routing-proxy-rank0",
                "disagg-sidecar",
                "vllm-render",
                "tokenizer");
    }

    @ParameterizedTest
    @MethodSource("usualNames")
    void standInEveryPodWithAContainerOfAUsualName(String name) {
        assertThat(ServingComponents.all().stream().anyMatch((ServingComponent c) -> c.isUsuallyNamed(name)))
                .isTrue();
        assertThat(accepts(filter, "containers: [{name: " + name + "}]")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "command: [/usr/bin/bbr]",
                "command: [python3, -m, vllm.entrypoints.openai.api_server]",
                "exec smg --port 1",
                "args: [--kv_connector=nixl]",
                "args:\n- --pool-name\n- x",
                "image: quay.io/x/my-epp-custom",
                "image: quay.io/x/epp@sha256:0",
                "image: quay.io/x/epp_next",
                "image: quay.io/x/sglrouter",
                "command: [\"epp\\n\"]",
                "exec amg",
                "kind: Service\nports: [{port: 4317}]",
                "kind: Service\nports:\n- port: 4318",
                "kind: LLMInferenceService",
                "OTEL_SDK_DISABLED",
                "kind: Application\napiVersion: argoproj.io/v1alpha1"
            })
    void standInWhatMattersByItself(String text) {
        assertThat(accepts(filter, text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image: nginx:1.27",
                "image: busybox\n    resources: {limits: {cpu: 1}}",
                "image: registry.example.com/shop/stepper:1",
                "image: registry.example.com/shop/eppstein:1",
                "image: registry.example.com/shop/web@sha256:0043170143184317",
                "command: [bbr2]"
            })
    void leaveOutWorkloadsOfOthers(String container) {
        assertThat(accepts(filter, "kind: Deployment\ncontainers:\n- " + container))
                .isFalse();
    }

    @Test
    void standInPodsThatHideWhatTheyRun() {
        assertThat(accepts(filter, pod("x") + "  volumes: [{configMap: {name: scripts}}]"))
                .isTrue();
        assertThat(accepts(filter, pod("{{ .Values.image }}"))).isTrue();
        assertThat(accepts(filter, "kind: ConfigMap")).isFalse();
    }

    @Test
    void comeFromImagesThatThePomNames() {
        assertThat(accepts(filter, pod("registry.acme/team/engine:1"))).isFalse();
        assertThat(accepts(filterKnowing("registry.acme/team/engine"), pod("registry.acme/team/engine:1")))
                .isTrue();
    }

    @Test
    void areEveryPodWhereThePomNamesImagesWithoutAWord() {
        assertThat(accepts(filterKnowing("docker.io/**"), pod("nginx"))).isTrue();
    }

    @Test
    void areThePartsOfWordsThatAnImageOfThePomStartsWith() {
        assertThat(accepts(filterKnowing("eng*"), pod("engine:1"))).isTrue();
        assertThat(accepts(filterKnowing("eng"), pod("eng:1"))).isTrue();
        assertThat(accepts(filterKnowing("eng"), pod("engine:1"))).isFalse();
    }
}
