package io.github.llmdtracing.serving;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The images that the rule table knows. An image belongs to the first family in the table that has it; for images not known speaks the first
 * family of the component in which versions can be stated. Which have no CMD: vllm-project/vllm docker/Dockerfile @dead20b, docker/Dockerfile.cpu
 * @002c42b (an ENTRYPOINT takes the base's CMD away); LMCache/LMCache docker/Dockerfile @0340e30; llm-d/llm-d docker/Dockerfile.cuda @0199edb,
 * Dockerfile.cpu @12ce096, Dockerfile.rocm @927c387; sgl-project/sglang docker/gateway.Dockerfile @8448045;
 * vllm-project/production-stack docker/Dockerfile @13845ce.
 */
final class ImageFamilies {
    static final ImageFamily LMCACHE =
            tagged("lmcache", ComponentIds.VLLM, "lmcache/vllm-openai").withoutCommand("lmcache/vllm-openai");
    static final ImageFamily VLLM = numbered(
                    "vllm",
                    ComponentIds.VLLM,
                    VersionRange.any(),
                    "vllm-openai",
                    "vllm-openai-*",
                    "vllm-tpu",
                    "vllm-omni",
                    "vllm-omni-*",
                    "vllm-cpu-release-repo",
                    "vllm-ascend",
                    "pytorch-inference-vllm-neuronx",
                    "vllm")
            .withoutCommand("vllm/vllm-openai", "vllm/vllm-openai-*", "q9t5s3a7/vllm-cpu-release-repo");
    static final ImageFamily RHAIIS = tagged(
            "rhaiis",
            ComponentIds.VLLM,
            "vllm-cuda-rhel9",
            "vllm-rocm-rhel9",
            "vllm-cpu-rhel9",
            "odh-vllm-cuda-rhel9",
            "odh-vllm-rocm-rhel9",
            "odh-vllm-cpu-rhel9");
    static final ImageFamily RHAIIS_OTHER_CHIPS = tagged(
            "rhaiis other chips",
            ComponentIds.VLLM,
            "rhaiis/vllm-*-rhel9",
            "rhaii/vllm-*-rhel9",
            "rhoai/odh-vllm-*-rhel9");
    static final ImageFamily RHOAI_2 = tagged("rhoai 2", ComponentIds.VLLM, "modh/vllm:rhoai-2.*");
    static final ImageFamily NGC = tagged("ngc", ComponentIds.VLLM, "nvidia/vllm");
    static final ImageFamily LLM_SCALER = tagged("llm-scaler", ComponentIds.VLLM, "llm-scaler-vllm");
    static final ImageFamily VLLM_FORK = tagged("vllm-fork", ComponentIds.VLLM, "habanalabs/vllm-fork");
    static final ImageFamily LLM_D = tagged(
                    "llm-d",
                    ComponentIds.VLLM,
                    "llm-d",
                    "llm-d-dev",
                    "llm-d-cuda",
                    "llm-d-cuda-dev",
                    "llm-d-cuda-gb200",
                    "llm-d-cpu",
                    "llm-d-cpu-dev",
                    "llm-d-xpu",
                    "llm-d-xpu-dev",
                    "llm-d-aws",
                    "llm-d-gke")
            .withoutCommand("llm-d/llm-d", "llm-d/llm-d-*");
    static final ImageFamily LLM_D_OTHER_CHIPS = tagged(
                    "llm-d-rocm/hpu", ComponentIds.VLLM, "llm-d-rocm", "llm-d-rocm-dev", "llm-d-hpu", "llm-d-hpu-dev")
            .withoutCommand("llm-d/llm-d-*");
    static final ImageFamily SGLANG = numbered("sglang", ComponentIds.SGLANG, VersionRange.any(), "sglang", "sgl-dev");
    static final ImageFamily SGLANG_ROUTER = numbered(
                    "sglang-router",
                    ComponentIds.SGLANG_ROUTER,
                    VersionRange.any(),
                    "sgl-model-gateway",
                    "sglang-router",
                    "smg")
            .withoutCommand("lmsysorg/sgl-model-gateway", "lmsysorg/sglang-router");
    static final ImageFamily ROUTER_IN_SGLANG = tagged("sglang-router in sglang", ComponentIds.SGLANG_ROUTER, "sglang");
    static final ImageFamily STACK_ROUTER = numbered(
                    "stack-router", ComponentIds.STACK_ROUTER, VersionRange.any(), "lmstack-router")
            .withoutCommand("lmcache/lmstack-router");
    static final ImageFamily VLLM_ROUTER =
            numbered("vllm-router", ComponentIds.VLLM_ROUTER, VersionRange.any(), "vllm/vllm-router");
    static final ImageFamily ROUTING_SIDECAR = numbered(
            "routing-sidecar",
            ComponentIds.ROUTING_PROXY,
            VersionRange.any(),
            "llm-d-routing-sidecar",
            "llm-d-routing-sidecar-dev",
            "llm-d-router-disagg-sidecar",
            "llm-d-router-disagg-sidecar-dev",
            "routing-sidecar",
            "disagg-sidecar");
    static final ImageFamily GAIE_PICKER =
            numbered("epp", ComponentIds.ENDPOINT_PICKER, VersionRange.parse("[1.0,)"), "epp");
    static final ImageFamily LWEPP = tagged("lwepp", ComponentIds.ENDPOINT_PICKER, "lwepp");
    static final ImageFamily LLM_D_PICKER = numbered(
            "llm-d-picker",
            ComponentIds.ENDPOINT_PICKER,
            VersionRange.parse("(,1.0)"),
            "llm-d-inference-scheduler",
            "llm-d-inference-scheduler-dev");
    static final ImageFamily LLM_D_ROUTER_PICKER = tagged(
            "llm-d-router-picker",
            ComponentIds.ENDPOINT_PICKER,
            "llm-d-router-endpoint-picker",
            "llm-d-router-endpoint-picker-dev");
    static final ImageFamily BBR = numbered("bbr", ComponentIds.BODY_BASED_ROUTING, VersionRange.any(), "bbr");
    static final ImageFamily PAYLOAD_PROCESSOR = numbered(
            "payload-processor",
            ComponentIds.PAYLOAD_PROCESSOR,
            VersionRange.any(),
            "llm-d-inference-payload-processor",
            "llm-d-inference-payload-processor-dev",
            "inference-payload-processor");
    static final ImageFamily INFERENCE_SIM = numbered(
            "inference-sim",
            ComponentIds.INFERENCE_SIM,
            VersionRange.any(),
            "llm-d-inference-sim",
            "llm-d-inference-sim-*");
    static final ImageFamily COORDINATOR = numbered(
            "coordinator",
            ComponentIds.COORDINATOR,
            VersionRange.any(),
            "llm-d-coordinator",
            "llm-d-coordinator-dev",
            "llm-d-router-coordinator",
            "llm-d-router-coordinator-dev");
    static final ImageFamily TOKENIZER =
            numbered("tokenizer", ComponentIds.TOKENIZER, VersionRange.any(), "*uds-tokenizer*");
    static final ImageFamily LATENCY_PREDICTOR = numbered(
            "latency-predictor",
            ComponentIds.LATENCY_PREDICTOR,
            VersionRange.any(),
            "*latencypredictor*",
            "*latency-predictor*");
    static final ImageFamily TENSORRT_LLM = numbered(
            "trtllm",
            ComponentIds.TENSORRT_LLM,
            VersionRange.any(),
            "tensorrt-llm/release",
            "tensorrt-llm",
            "tensorrtllm*");
    static final ImageFamily BATCH_GATEWAY =
            numbered("batch-gateway", ComponentIds.BATCH_GATEWAY, VersionRange.any(), "batch-gateway-*");
    static final ImageFamily ASYNC_PROCESSOR =
            numbered("async", ComponentIds.ASYNC_PROCESSOR, VersionRange.any(), "llm-d-async*");
    static final ImageFamily BENCHMARK =
            numbered("benchmark", ComponentIds.BENCHMARK, VersionRange.any(), "llm-d-benchmark");

    private ImageFamilies() {}

    /** A version said of some image of this component may count as these images count. */
    private static ImageFamily numbered(String name, String component, VersionRange stated, String... patterns) {
        return new ImageFamily(name, component, patterns(patterns), Optional.of(stated));
    }

    /** The tags of these images count something of their own. */
    private static ImageFamily tagged(String name, String component, String... patterns) {
        return new ImageFamily(name, component, patterns(patterns), Optional.empty());
    }

    private static List<ImagePattern> patterns(String... patterns) {
        return Stream.of(patterns).map(ImagePattern::of).toList();
    }
}
