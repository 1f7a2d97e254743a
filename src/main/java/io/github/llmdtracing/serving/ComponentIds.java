package io.github.llmdtracing.serving;

/** The names of the components, as the rules, the POM and reports use them. */
public final class ComponentIds {
    public static final String VLLM = "vllm";
    public static final String SGLANG = "sglang";
    public static final String SGLANG_ROUTER = "sglang-router";
    public static final String STACK_ROUTER = "stack-router";
    public static final String VLLM_ROUTER = "vllm-router";
    public static final String TENSORRT_LLM = "trtllm";
    public static final String ROUTING_PROXY = "routing-proxy";
    public static final String ENDPOINT_PICKER = "endpoint-picker";
    public static final String BODY_BASED_ROUTING = "body-based-routing";
    public static final String PAYLOAD_PROCESSOR = "payload-processor";
    public static final String COORDINATOR = "coordinator";
    public static final String TOKENIZER = "tokenizer";
    public static final String LATENCY_PREDICTOR = "latency-predictor";
    public static final String INFERENCE_SIM = "inference-sim";
    public static final String BATCH_GATEWAY = "batch-gateway";
    public static final String ASYNC_PROCESSOR = "async-processor";
    public static final String BENCHMARK = "benchmark";

    private ComponentIds() {}
}
