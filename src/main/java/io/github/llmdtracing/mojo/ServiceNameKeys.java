package io.github.llmdtracing.mojo;

import java.util.List;

/** What a service name can be given for: a component, or a component in one role. */
final class ServiceNameKeys {
    /** All of them. */
    static final KnownNames KNOWN = new KnownNames(List.of(
            "vllm",
            "vllm-decode",
            "vllm-prefill",
            "vllm-encode",
            "sglang",
            "sglang-decode",
            "sglang-prefill",
            "sglang-encode",
            "sglang-router",
            "stack-router",
            "routing-proxy",
            "endpoint-picker",
            "body-based-routing",
            "payload-processor",
            "batch-gateway",
            "async-processor"));

    private ServiceNameKeys() {}
}
