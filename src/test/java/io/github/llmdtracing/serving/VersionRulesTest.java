package io.github.llmdtracing.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class VersionRulesTest {
    private static final VersionRules RULES = VersionRules.standard();
    private static final String SIDECAR = "ghcr.io/llm-d/llm-d-routing-sidecar";

    static List<VersionRule> all() {
        return RULES.all();
    }

    private static VersionRule rule(String component, String image, String... options) {
        return RULES.ruleFor(component, ImageReference.parse(image), Optional.empty(), List.of(options))
                .orElseThrow();
    }

    private static VersionRule rule(String image) {
        return rule(RULES.componentOf(ImageReference.parse(image)).orElseThrow(), image);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyRowSaysWhyAndWhereItWasSeen(VersionRule rule) {
        assertThat(rule.source()).isNotBlank();
        assertThat(rule.note()).endsWith(".");
        assertThat(rule.certain() || rule.warning().isPresent())
                .as("a doubtful row warns")
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyRowWritesOnlyWhatItKnows(VersionRule rule) {
        boolean hasOptions = !rule.flags().options().isEmpty();
        assertThat(hasOptions && rule.capability() == Capability.NONE && isEverWritten(rule.component()))
                .as("options that some version may be given are withheld by rows that have none")
                .isFalse();
        assertThat(!hasOptions && rule.capability() == Capability.FLAGS).isFalse();
        assertThat(rule.environment().used() && rule.capability() == Capability.NONE)
                .isFalse();
    }

    // Those of a program that gets nothing in any version are the user's to write.
    private static boolean isEverWritten(String component) {
        return RULES.all().stream()
                .anyMatch(r -> r.component().equals(component) && r.capability() == Capability.FLAGS);
    }

    @Test
    void noTwoRowsOfAFamilySpeakOfOneVersion() {
        for (VersionRule a : RULES.all()) {
            for (VersionRule b : RULES.all()) {
                if (a != b && a.images().equals(b.images())) {
                    assertThat(a.versions().unknown() && b.versions().unknown())
                            .as(a.name() + " " + b.name())
                            .isFalse();
                    assertThat(b.versions().range().filter(a.versions()::overlaps))
                            .as(a.name() + " " + b.name())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void everyFamilySaysWhatHappensToAVersionThatIsNotKnown() {
        assertThat(RULES.all().stream().filter(r -> r.versions().unknown()).map(VersionRule::images))
                .containsExactlyInAnyOrderElementsOf(
                        RULES.all().stream().map(VersionRule::images).distinct().toList());
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyComponentHasAFamilyForImagesThatNobodyKnows(VersionRule rule) {
        assertThat(rule(rule.component(), "example.com/private").component()).isEqualTo(rule.component());
    }

    @ParameterizedTest
    @CsvSource({
        "lmcache/vllm-openai:v0.3.9, lmcache",
        "vllm/vllm-openai:v0.17.0, vllm",
        "ghcr.io/llm-d/llm-d-cuda:v0.6.0, llm-d",
        "ghcr.io/llm-d/llm-d-rocm:v0.6.0, llm-d-rocm/hpu",
        "x/lwepp:v1.6.0, lwepp"
    })
    void theMostParticularFamilyCounts(String image, String family) {
        assertThat(rule(image).images().name()).isEqualTo(family);
    }

    @Test
    void noFamilyStandsTwiceInTheTable() {
        List<String> names = RULES.all().stream()
                .map(VersionRule::images)
                .distinct()
                .map(ImageFamily::name)
                .toList();
        assertThat(names).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        // contract 1.5: the engine vLLM by its own images
        "vllm/vllm-openai:v0.5.4, vllm, NONE, true",
        "vllm/vllm-openai:v0.8.5.post1, vllm, NONE, true",
        "vllm/vllm-openai:v0.10.1.1, vllm, NONE, true",
        "vllm/vllm-openai:v0.10.2, vllm, NONE, true",
        "docker.io/vllm/vllm-openai:v0.11.0, vllm, NONE, true",
        "vllm/vllm-openai:v0.16.0, vllm, NONE, true",
        "vllm/vllm-openai:v0.17.0rc1, vllm, NONE, true",
        "vllm/vllm-openai:v0.17.0, vllm, FLAGS, true",
        "vllm/vllm-openai:v0.23.0, vllm, FLAGS, true",
        "vllm/vllm-openai-cpu:v0.19.0, vllm, FLAGS, true",
        "vllm/vllm-openai-rocm:v0.14.0, vllm, NONE, true",
        "mirror.example.com:5000/hub/vllm/vllm-openai:v0.17.0-cu129, vllm, FLAGS, true",
        "vllm/vllm-tpu:v0.13.2, vllm, NONE, true",
        "vllm/vllm-tpu:v0.11.1, vllm, NONE, true",
        "vllm/vllm-tpu:nightly-20260401-a536749-8c0b626, vllm, FLAGS, false",
        "vllm/vllm-tpu:e92694b6fe264a85371317295bca6643508034ef, vllm, FLAGS, false",
        "vllm/vllm-omni:v0.18.0, vllm, FLAGS, true",
        "vllm/vllm-openai, vllm, FLAGS, false",
        "vllm/vllm-openai@sha256:0123, vllm, FLAGS, false",
        "vllm/vllm-openai:${TAG}, vllm, FLAGS, false",
        "763104351884.dkr.ecr.us-east-1.amazonaws.com/vllm:0.17.1-gpu-py312, vllm, FLAGS, true",
        "intel/vllm:0.10.0-xpu, vllm, NONE, true",
        // others who number their product: docs.nvidia.com, docs.redhat.com, intel/llm-scaler
        "nvcr.io/nvidia/vllm:25.09-py3, vllm, NONE, true",
        "nvcr.io/nvidia/vllm:26.02-py3, vllm, NONE, true",
        "nvcr.io/nvidia/vllm:26.03-py3, vllm, FLAGS, true",
        "nvcr.io/nvidia/vllm:26.03.post1-py3, vllm, FLAGS, true",
        "nvcr.io/nvidia/vllm:latest, vllm, FLAGS, false",
        "registry.redhat.io/rhaiis/vllm-cuda-rhel9:3.3.3, vllm, NONE, true",
        "registry.redhat.io/rhaii/vllm-cuda-rhel9:3.4.0, vllm, FLAGS, true",
        "registry.redhat.io/rhaii-preview/vllm-cuda-rhel9:1786522102, vllm, FLAGS, false",
        "registry.redhat.io/rhaiis/vllm-neuron-rhel9:3.2.5, vllm, NONE, true",
        "registry.redhat.io/rhaii/vllm-neuron-rhel9:3.4.0, vllm, FLAGS, false",
        "quay.io/modh/vllm:rhoai-2.25-cuda, vllm, NONE, true",
        "intel/llm-scaler-vllm:1.3, vllm, NONE, true",
        "intel/llm-scaler-vllm:0.14.0-b8, vllm, NONE, true",
        "intel/llm-scaler-vllm:1.5, vllm, FLAGS, true",
        "intel/llm-scaler-vllm:latest, vllm, FLAGS, false",
        "vault.habana.ai/gaudi-docker/1.19.0/ubuntu22.04/habanalabs/vllm-fork:latest, vllm, NONE, true",
        "registry.example.cn/aibrix/vllm-openai:v0.10.0-cu128-nixl-v0.4.1-lmcache-0.3.2, vllm, NONE, true",
        "lmcache/vllm-openai:v0.3.9, vllm, NONE, true",
        "lmcache/vllm-openai:v0.4.3, vllm, FLAGS, false",
        "lmcache/vllm-openai:latest-nightly, vllm, FLAGS, false",
        // the images of llm-d, which count llm-d
        "ghcr.io/llm-d/llm-d:v0.2.0, vllm, NONE, true",
        "ghcr.io/llm-d/llm-d-dev:v0.2.2, vllm, NONE, true",
        "ghcr.io/llm-d/llm-d-dev:pr-170, vllm, FLAGS, false",
        "ghcr.io/llm-d/llm-d-cuda:v0.4.0, vllm, NONE, true",
        "ghcr.io/llm-d/llm-d-cuda:v0.5.0, vllm, FLAGS, true",
        "ghcr.io/llm-d/llm-d-cuda:v0.9.0, vllm, FLAGS, true",
        "ghcr.io/llm-d/llm-d-cuda:latest, vllm, FLAGS, false",
        "ghcr.io/llm-d/llm-d-cuda-dev:sha-a1bcf21, vllm, FLAGS, false",
        "ghcr.io/llm-d/llm-d-cuda-gb200:v0.6.0, vllm, FLAGS, true",
        "ghcr.io/llm-d/llm-d-xpu:v0.6.0, vllm, FLAGS, true",
        "ghcr.io/llm-d/llm-d-cpu:v0.6.0, vllm, FLAGS, true",
        "ghcr.io/llm-d/llm-d-rocm:v0.6.0, vllm, FLAGS, false",
        "ghcr.io/llm-d/llm-d-rocm:v0.4.0, vllm, NONE, true",
        "ghcr.io/llm-d/llm-d-hpu:v0.6.0, vllm, FLAGS, false",
        // contract 2
        "aibrix/sglang:v0.4.9.post3-cu126-nixl-v0.4.1, sglang, NONE, true",
        "lmsysorg/sglang:v0.5.2, sglang, NONE, true",
        "lmsysorg/sglang:v0.5.3, sglang, FLAGS, true",
        "docker.io/lmsysorg/sglang:v0.5.6.post2, sglang, FLAGS, true",
        "lmsysorg/sglang:v0.5.13.post1-rocm, sglang, FLAGS, true",
        "lmsysorg/sglang:latest, sglang, FLAGS, false",
        "763104351884.dkr.ecr.us-east-1.amazonaws.com/sglang:0.5.21-gpu, sglang, FLAGS, true",
        "lmsysorg/sgl-model-gateway:v0.3.0, sglang-router, FLAGS, true",
        "lmsysorg/sgl-model-gateway:v0.2.1, sglang-router, NONE, true",
        "lmsysorg/sgl-model-gateway:latest, sglang-router, NONE, false",
        "lmcache/lmstack-router:v0.1.9, stack-router, FLAGS, true",
        "lmcache/lmstack-router:v0.1.8, stack-router, NONE, true",
        "lmcache/lmstack-router:latest, stack-router, NONE, false",
        // contract 3.1: pickers
        "registry.k8s.io/gateway-api-inference-extension/epp:v0.5.1, endpoint-picker, NONE, true",
        "registry.k8s.io/gateway-api-inference-extension/epp:v1.0.2, endpoint-picker, NONE, true",
        "registry.k8s.io/gateway-api-inference-extension/epp:v1.1.0, endpoint-picker, FLAGS, true",
        "mirror.example.com/x/epp:v1.4.0, endpoint-picker, FLAGS, true",
        "registry.k8s.io/gateway-api-inference-extension/epp:v1.5.0, endpoint-picker, FLAGS, true",
        "registry.k8s.io/gateway-api-inference-extension/epp:v1.6.0, endpoint-picker, ENVIRONMENT_ONLY, false",
        "us-central1-docker.pkg.dev/k8s-staging-images/gateway-api-inference-extension/epp:main, endpoint-picker, ENVIRONMENT_ONLY, false",
        "us-central1-docker.pkg.dev/k/epp:v20251106-v1.3.0-263-g47c, endpoint-picker, ENVIRONMENT_ONLY, false",
        "registry.k8s.io/gateway-api-inference-extension/lwepp:v1.6.0, endpoint-picker, NONE, true",
        "ghcr.io/llm-d/llm-d-inference-scheduler:v0.3.2, endpoint-picker, NONE, true",
        "ghcr.io/llm-d/llm-d-inference-scheduler:v0.4.0, endpoint-picker, FLAGS, true",
        "ghcr.io/llm-d/llm-d-inference-scheduler-dev:v0.7.1, endpoint-picker, FLAGS, true",
        "ghcr.io/llm-d/llm-d-router-endpoint-picker:v0.9.0, endpoint-picker, FLAGS, true",
        "ghcr.io/llm-d/llm-d-router-endpoint-picker:v0.10.0, endpoint-picker, FLAGS, true",
        "ghcr.io/llm-d/llm-d-router-endpoint-picker-dev:main, endpoint-picker, FLAGS, true",
        // contract 4.1: proxies
        "ghcr.io/llm-d/llm-d-routing-sidecar:v0.2.0, routing-proxy, NONE, true",
        "ghcr.io/llm-d/llm-d-routing-sidecar:v0.3.1-rc.1, routing-proxy, NONE, true",
        "ghcr.io/llm-d/llm-d-routing-sidecar:v0.5.1, routing-proxy, NONE, true",
        "ghcr.io/llm-d/llm-d-routing-sidecar:v0.6.0, routing-proxy, ENVIRONMENT_ONLY, true",
        "ghcr.io/llm-d/llm-d-routing-sidecar:v0.7.1, routing-proxy, ENVIRONMENT_ONLY, true",
        "ghcr.io/llm-d/llm-d-routing-sidecar:v0.8.0, routing-proxy, ENVIRONMENT_ONLY, true",
        "ghcr.io/llm-d/llm-d-router-disagg-sidecar:v0.9.0-rc.1, routing-proxy, ENVIRONMENT_ONLY, true",
        "ghcr.io/llm-d/llm-d-router-disagg-sidecar:v0.9.0, routing-proxy, FLAGS, true",
        "ghcr.io/llm-d/llm-d-router-disagg-sidecar:v0.10.0, routing-proxy, FLAGS, true",
        "ghcr.io/llm-d/llm-d-routing-sidecar:latest, routing-proxy, ENVIRONMENT_ONLY, false",
        "ghcr.io/llm-d/llm-d-router-disagg-sidecar-dev:main, routing-proxy, ENVIRONMENT_ONLY, false",
        "ghcr.io/llm-d/llm-d-router-disagg-sidecar@sha256:01, routing-proxy, ENVIRONMENT_ONLY, false",
        // contract 4.2, 4.3
        "registry.k8s.io/gateway-api-inference-extension/bbr:v1.4.0, body-based-routing, NONE, true",
        "registry.k8s.io/gateway-api-inference-extension/bbr:v1.5.0, body-based-routing, FLAGS, true",
        "registry.k8s.io/gateway-api-inference-extension/bbr:main, body-based-routing, ENVIRONMENT_ONLY, false",
        "ghcr.io/llm-d/llm-d-inference-payload-processor:v0.1.0, payload-processor, ENVIRONMENT_ONLY, true",
        "ghcr.io/llm-d/llm-d-coordinator:v0.10.0, coordinator, NONE, true",
        "ghcr.io/llm-d/llm-d-uds-tokenizer:v0.6.0, tokenizer, NONE, true",
        "ghcr.io/llm-d/llm-d-inference-sim:v0.10.0, inference-sim, NONE, true",
        "ghcr.io/llm-d/llm-d-inference-sim:latest, inference-sim, NONE, false",
        "nvcr.io/nvidia/tensorrt-llm/release:1.2.0, trtllm, NONE, true",
        "ghcr.io/llm-d/llm-d-benchmark:v0.7.0, benchmark, NONE, true",
        "ghcr.io/llm-d-incubation/batch-gateway-processor:v0.1.0, batch-gateway, ENVIRONMENT_ONLY, true",
        "ghcr.io/llm-d-incubation/llm-d-async:v0.1.0, async-processor, ENVIRONMENT_ONLY, true"
    })
    void decidesByImageAndVersion(String image, String component, Capability capability, boolean certain) {
        assertThat(RULES.componentOf(ImageReference.parse(image))).contains(component);
        assertThat(rule(image).capability()).isEqualTo(capability);
        assertThat(rule(image).certain()).isEqualTo(certain);
    }

    @ParameterizedTest
    @CsvSource({
        "vllm/vllm-openai:v0.17.0, '--otlp-traces-endpoint --collect-detailed-traces'",
        "lmsysorg/sglang:v0.5.4.post1, '--enable-trace --oltp-traces-endpoint'",
        "lmsysorg/sglang:v0.5.4.post2, '--enable-trace --otlp-traces-endpoint'",
        "lmsysorg/sglang:latest, '--enable-trace --otlp-traces-endpoint'",
        "x/epp:v1.5.0, --tracing",
        "x/llm-d-router-disagg-sidecar:v0.9.0, --tracing",
        "x/llm-d-routing-sidecar:v0.8.0, ''",
        "x/llm-d-inference-sim:v0.8.0, ''"
    })
    void namesTheOptions(String image, String options) {
        assertThat(String.join(" ", rule(image).flags().options())).isEqualTo(options);
    }

    @ParameterizedTest
    @CsvSource({
        // contract 3.2, 3.4, 4.1 and 9
        "x/epp:v1.1.0, true, RATIO_ONLY, false, gateway-api-inference-extension, NONE, BY_DEFAULT",
        "x/epp:v1.3.1, true, RATIO_ONLY, false, gateway-api-inference-extension, NONE, BY_DEFAULT",
        "x/epp:v1.4.0, true, RATIO_ONLY, false, gateway-api-inference-extension, OUTBOUND_ONLY, BY_DEFAULT",
        "x/epp:v1.5.0, true, RATIO_ONLY, false, gateway-api-inference-extension/epp, OUTBOUND_ONLY, BY_DEFAULT",
        "x/bbr:v1.5.0, true, RATIO_ONLY, false, gateway-api-inference-extension/bbr, WHOLE, BY_DEFAULT",
        "x/llm-d-inference-scheduler:v0.5.0, true, RATIO_ONLY, false, gateway-api-inference-extension, NONE, BY_DEFAULT",
        "x/llm-d-inference-scheduler:v0.8.0, true, RATIO_ONLY, false, llm-d-inference-scheduler, OUTBOUND_ONLY, ALWAYS",
        "x/llm-d-router-endpoint-picker:v0.9.0, true, RATIO_ONLY, false, llm-d-epp, WHOLE, BY_DEFAULT",
        "x/llm-d-router-endpoint-picker:v0.10.0, true, RATIO_ONLY, true, llm-d-epp, WHOLE, BY_DEFAULT",
        "x/llm-d-routing-sidecar:v0.7.1, false, ARGUMENT_ONLY, false, llm-d-inference-scheduler, INBOUND_ONLY, ALWAYS",
        "x/llm-d-router-disagg-sidecar:v0.9.0, true, RATIO_ONLY, false, llm-d-disagg-sidecar, INBOUND_ONLY, ON_REQUEST",
        "x/llm-d-router-disagg-sidecar:v0.10.0, true, RATIO_ONLY, true, llm-d-disagg-sidecar, WHOLE, ON_REQUEST",
        "vllm/vllm-openai:v0.17.0, false, STANDARD, true, , WHOLE, ON_REQUEST",
        "lmsysorg/sglang:v0.5.20, false, STANDARD, true, sglang, WHOLE, ON_REQUEST",
        "lmsysorg/sglang:v0.5.21, false, STANDARD, true, , WHOLE, ON_REQUEST",
        "x/llm-d-inference-payload-processor:latest, true, RATIO_ONLY, false, inference.llm-d.ai/inference-payload-processor, WHOLE, BY_DEFAULT"
    })
    void knowsHowItBehaves(
            String image,
            boolean exporter,
            SamplerSupport samplers,
            boolean tls,
            String name,
            Propagation propagation,
            Activity activity) {
        VersionRule rule = rule(image);
        assertThat(rule.environment().exporterMandatory()).isEqualTo(exporter);
        assertThat(rule.environment().samplers()).isEqualTo(samplers);
        assertThat(rule.environment().tls()).isEqualTo(tls);
        assertThat(rule.environment().serviceName()).isEqualTo(Optional.ofNullable(name));
        assertThat(rule.propagation()).isEqualTo(propagation);
        assertThat(rule.activity()).isEqualTo(activity);
    }

    @Test
    void sglangKeepsItsNameUntilItReadsTheVariable() {
        assertThat(rule("lmsysorg/sglang:v0.5.20").environment().serviceNameFixed())
                .isTrue();
        assertThat(rule("lmsysorg/sglang:v0.5.21").environment().serviceNameFixed())
                .isFalse();
    }

    @Test
    void vllmIsNotTracedBesideDisabledStatistics() {
        assertThat(rule("vllm/vllm-openai:v0.17.0").flags().conflicting())
                .containsExactly("--disable-log-stats", "--disable-log-stats-server");
    }

    @ParameterizedTest
    @CsvSource({
        "lmsysorg/sglang:v0.5.3, NONE",
        "lmsysorg/sglang:v0.5.5, FLAGS",
        "lmsysorg/sglang:v0.5.7, FLAGS",
        "lmsysorg/sglang:latest, NONE",
        "example.com/private, NONE"
    })
    void theRouterInAnSglangImageIsCountedWithSglang(String image, Capability capability) {
        assertThat(rule(ComponentIds.SGLANG_ROUTER, image).capability()).isEqualTo(capability);
    }

    @ParameterizedTest
    @CsvSource({
        "vllm, FLAGS",
        "sglang, FLAGS",
        "routing-proxy, ENVIRONMENT_ONLY",
        "endpoint-picker, ENVIRONMENT_ONLY",
        "body-based-routing, ENVIRONMENT_ONLY",
        "inference-sim, NONE",
        "tokenizer, NONE"
    })
    void aTagOfAPrivateImageCountsNothing(String component, Capability capability) {
        assertThat(rule(component, "example.com/team/engine:v0.9.0").capability())
                .isEqualTo(capability);
        assertThat(rule(component, "REPLACE_MODEL_SERVER_IMAGE").capability()).isEqualTo(capability);
        assertThat(RULES.versionOf(component, ImageReference.parse("example.com/team/engine:v0.9.0")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "vllm, 0.16.0, NONE, vllm",
        "vllm, 0.17.0, FLAGS, vllm",
        "routing-proxy, 0.7.0, ENVIRONMENT_ONLY, routing-sidecar",
        "routing-proxy, 0.9.0, FLAGS, routing-sidecar",
        "endpoint-picker, 0.8.0, FLAGS, llm-d-picker",
        "endpoint-picker, 1.0.2, NONE, epp",
        "endpoint-picker, 1.4.0, FLAGS, epp"
    })
    void whatIsStatedCountsAsTheComponentCountsItself(
            String component, String stated, Capability capability, String family) {
        ImageReference image = ImageReference.parse("ghcr.io/llm-d/llm-d-cuda:v0.2.0");
        VersionRule rule = RULES.ruleFor(component, image, Optional.of(Version.of(stated)), List.of())
                .orElseThrow();
        assertThat(rule.capability()).isEqualTo(capability);
        assertThat(rule.images().name()).isEqualTo(family);
    }

    @Test
    void nothingIsKnownOfAComponentThatNoRowNames() {
        assertThat(RULES.ruleFor("nginx", ImageReference.parse("nginx:1.29"), Optional.empty(), List.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port                          | (,)",
                "--connector                     | (,0.10)",
                "--prefiller-use-tls=true        | (,0.10)",
                "-decoder-use-tls                | (,0.10)",
                "--decoder-tls-insecure-skip-verify | (,0.10)",
                "--kv-connector=nixlv2           | [0.7,)",
                "--enable-tls                    | [0.7,)",
                "--inference-pool                | [0.7,)",
                "--connector --kv-connector      | [0.7,0.10)",
                "--configuration-file            | [0.9,)",
                "--decode-chunk-size             | [0.9,)",
                "--prefill-max-retries           | [0.9,)",
                "--tracing                       | [0.9,)",
                "--tracing --connector           | [0.9,0.10)",
                "--model-server-port             | [0.10,)",
                "--p2p-connector-port            | [0.10,)",
                "--metrics-port --vllm-port      | [0.10,)",
            })
    void optionsDateTheProxy(String options, String versions) {
        assertThat(RULES.fromFlags(ComponentIds.ROUTING_PROXY, List.of(options.split(" "))))
                .hasToString(versions);
        assertThat(RULES.fromFlags(ComponentIds.VLLM, List.of(options.split(" "))))
                .isEqualTo(VersionRange.any());
    }

    @ParameterizedTest
    @CsvSource({
        "--decode-chunk-size, FLAGS, '[0.9,0.10)'",
        "--metrics-port, FLAGS, '[0.10,10)'",
        "--connector --tracing, FLAGS, '[0.9,0.10)'",
        "--connector, ENVIRONMENT_ONLY, unknown",
        "--kv-connector, ENVIRONMENT_ONLY, unknown",
        "--connector --metrics-port, ENVIRONMENT_ONLY, unknown",
        "--port, ENVIRONMENT_ONLY, unknown"
    })
    void optionsDecideWhereTheTagDoesNot(String options, Capability capability, String versions) {
        VersionRule rule = rule(ComponentIds.ROUTING_PROXY, SIDECAR + ":latest", options.split(" "));
        assertThat(rule.capability()).isEqualTo(capability);
        assertThat(rule.versions()).hasToString(versions);
    }

    @Test
    void theTagCountsMoreThanTheOptions() {
        assertThat(rule(ComponentIds.ROUTING_PROXY, SIDECAR + ":v0.7.1", "--tracing")
                        .capability())
                .isEqualTo(Capability.ENVIRONMENT_ONLY);
    }

    @ParameterizedTest
    @CsvSource({
        "ghcr.io/llm-d/llm-d-inference-sim:v0.8.0, --otlp-traces-endpoint, true",
        "ghcr.io/llm-d/llm-d-inference-sim:latest, --otlp-traces-endpoint, true",
        "ghcr.io/llm-d/llm-d-inference-sim:v0.8.0, --model, false",
        "ghcr.io/llm-d/llm-d-routing-sidecar:v0.8.0, --tracing, true",
        "ghcr.io/llm-d/llm-d-routing-sidecar:latest, --tracing, false",
        "ghcr.io/llm-d/llm-d-routing-sidecar:latest, --otlp-traces-endpoint, true",
        "ghcr.io/llm-d/llm-d-router-disagg-sidecar:v0.9.0, --tracing, false",
        "x/epp:v1.0.2, --tracing, true",
        "x/epp:v1.4.0, --tracing, false",
        "x/epp:v1.4.0, --otlp-traces-endpoint, true",
        "vllm/vllm-openai:v0.16.0, --otlp-traces-endpoint, true",
        "vllm/vllm-openai:v0.17.0, --otlp-traces-endpoint, false",
        "vllm/vllm-openai:latest, --enable-trace, true",
        "lmsysorg/sglang:v0.5.4, --otlp-traces-endpoint, true",
        "lmsysorg/sglang:v0.5.5, --oltp-traces-endpoint, true",
        "lmsysorg/sglang:latest, --oltp-traces-endpoint, false",
        "lmsysorg/sglang:latest, --collect-detailed-traces, true",
        "x/llm-d-inference-payload-processor:v0.1.0, --tracing, false"
    })
    void knowsTheOptionsThatKill(String image, String option, boolean kills) {
        assertThat(RULES.kills(rule(image), option)).isEqualTo(kills);
    }

    @ParameterizedTest
    @CsvSource({
        "opea/vllm-gaudi:1.22.0, vllm",
        "repo.rebellions.ai/rebellions/vllm-rbln-rhel9:3.3, vllm",
        "example.com/sgl-custom:v0.5, sglang",
        "quay.io/org/odh-llm-d-routing-sidecar-rhel9:v3.0, routing-proxy",
        "quay.io/org/odh-llm-d-inference-scheduler-rhel9:v3.0, endpoint-picker",
        "example.com/my-epp:v1, endpoint-picker",
        "ghcr.io/llm-d-incubation/llm-d-fast-model-actuation:v0.1, vllm"
    })
    void reportsWhatLooksLikeAComponent(String image, String component) {
        assertThat(RULES.componentOf(ImageReference.parse(image))).isEmpty();
        assertThat(RULES.looksLike(ImageReference.parse(image))).contains(component);
    }

    @ParameterizedTest
    @CsvSource({
        "nginx:1.29",
        "vllm/vllm-openai:v0.17.0",
        "vllm/agentic-api:v0.9.0",
        "ghcr.io/llm-d/other:v1.0",
        "ghcr.io/llm-d/llm-d-router-coordinator:v0.10.0",
        "ghcr.io/llm-d/llm-d-workload-variant-autoscaler:v0.5.1",
        "example.com/vllm-dashboard:v1",
        "aibrix/vllm-mock:nightly",
        "example.com/sglang-metrics-exporter:v1",
        "example.com/vllm-benchmark:v1",
        "example.com/steppers/stepp:v1"
    })
    void doesNotReportTheOthers(String image) {
        assertThat(RULES.looksLike(ImageReference.parse(image))).isEmpty();
    }

    @Test
    void aUsersRowComesFirst() {
        ImageFamily images =
                new ImageFamily("ours", ComponentIds.VLLM, List.of(ImagePattern.of("vllm-openai")), Optional.empty());
        VersionRule users = RuleBuilder.of(images, VersionCondition.in("[0.16,0.17)"))
                .flags(TracingFlags.vllm(), TracingEnvironment.python(Optional.empty()))
                .because("We install the packages.", "our Dockerfile");
        VersionRules rules = RULES.with(List.of(users));
        ImageReference image = ImageReference.parse("example.com/vllm-openai:v0.16.0");
        assertThat(rules.ruleFor(ComponentIds.VLLM, image, Optional.empty(), List.of()))
                .contains(users);
        assertThat(RULES.find(ComponentIds.VLLM, image, Optional.of(Version.of("0.16.0")))
                        .orElseThrow()
                        .capability())
                .isEqualTo(Capability.NONE);
        assertThat(rules.find(ComponentIds.VLLM, image, Optional.of(Version.of("0.17")))
                        .orElseThrow()
                        .source())
                .isNotEqualTo(users.source());
    }

    @Test
    void aUsersRowMakesThePrivateImageAComponent() {
        ImageFamily images =
                new ImageFamily("ours", ComponentIds.VLLM, List.of(ImagePattern.of("team/engine")), Optional.empty());
        VersionRules rules = RULES.with(
                List.of(RuleBuilder.of(images, VersionCondition.always()).because("None.", "us")));
        ImageReference image = ImageReference.parse("example.com/team/engine:v2.0");
        assertThat(rules.componentOf(image)).contains(ComponentIds.VLLM);
        assertThat(rules.versionOf(ComponentIds.VLLM, image)).contains(Version.of("2.0"));
        assertThat(rules.ruleFor(ComponentIds.VLLM, image, Optional.empty(), List.of())
                        .orElseThrow()
                        .images())
                .isEqualTo(images);
    }
}
