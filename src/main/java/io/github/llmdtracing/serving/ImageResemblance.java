package io.github.llmdtracing.serving;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the name of an image reminds of, when no rule knows it. */
record ImageResemblance(Pattern name, String component) {
    /** Words in the names of what surrounds model servers, as {@code vllm-dashboard} and {@code llm-d-workload-variant-autoscaler}. */
    private static final String BESIDE =
            "router|gateway|coordinator|autoscaler|controller|operator|webhook|exporter|dashboard|webui|bench|client"
                    + "|load-?gen|downloader|evictor|mock|fake|stub|simulator|(^|[-_.])ui|proxy|sidecar|loader";

    private static final List<ImageResemblance> ALL = List.of(
            resembling("(routing|disagg|pd)-?sidecar|routing-proxy", ComponentIds.ROUTING_PROXY),
            resembling("inference-?scheduler|endpoint-?picker|(^|[-_.])epp([-_.]|$)", ComponentIds.ENDPOINT_PICKER),
            resembling("(^|[-_.])bbr([-_.]|$)|body-based-rout", ComponentIds.BODY_BASED_ROUTING),
            resembling("payload-processor", ComponentIds.PAYLOAD_PROCESSOR),
            resembling("inference-sim", ComponentIds.INFERENCE_SIM),
            resembling("tensorrt-?llm|trt-?llm", ComponentIds.TENSORRT_LLM),
            resembling("(sglang|sgl)[-_.]?(router|model-gateway)|(^|[-_.])smg([-_.]|$)", ComponentIds.SGLANG_ROUTER),
            resembling("lmstack-?router|(vllm|production)-?stack-?router", ComponentIds.STACK_ROUTER),
            resembling("^(?!.*(" + BESIDE + "))(.*sglang|(.*[-_.])?sgl([-_.]|$))", ComponentIds.SGLANG),
            resembling("^(?!.*(" + BESIDE + "))(.*vllm|(.*[-_.])?llm-d([-_.]|$))", ComponentIds.VLLM));

    private static ImageResemblance resembling(String regex, String component) {
        return new ImageResemblance(Pattern.compile(regex), component);
    }

    static Optional<String> of(ImageReference image) {
        String name = image.name().toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(r -> r.name().matcher(name).find())
                .map(ImageResemblance::component)
                .findFirst();
    }
}
