package io.github.llmdtracing.pipeline;

import java.util.List;

/** Strings of which every file that matters holds at least one. */
final class Markers {
    static final List<String> ALL = List.of(
            "containers",
            "predictor",
            "LLMInferenceService",
            "llm-d",
            "vllm",
            "sglang",
            "otel",
            "OpenTelemetryCollector",
            "opentelemetry",
            "resources:",
            "patches",
            "components:",
            "helmCharts",
            "HelmRelease",
            "argoproj.io",
            "releases:",
            "dependencies:",
            "modelArtifacts",
            "decode",
            "prefill",
            "inferenceExtension",
            "inferencePool",
            "payloadProcessor",
            "servingEngineSpec",
            "routerSpec",
            "router:",
            "apiserver",
            "bbr:",
            "OCIRepository",
            "type: application",
            "tracing");

    private Markers() {}
}
