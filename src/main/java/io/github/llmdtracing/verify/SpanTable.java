package io.github.llmdtracing.verify;

import io.github.llmdtracing.serving.ComponentIds;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which spans each program makes of a request: one line each. A program without a line may make any, as long as they are not generic. */
public final class SpanTable {
    private static final String ROUTER = "llm-d/llm-d-router";

    private static final List<KnownSpans> KNOWN = List.of(
            KnownSpans.of(
                    ComponentIds.VLLM,
                    "llm_request",
                    "vllm-project/vllm vllm/v1/engine/output_processor.py @2026",
                    "llm_request"),
            KnownSpans.of(
                    ComponentIds.SGLANG,
                    "Req 1a2b3c4d",
                    "sgl-project/sglang python/sglang/srt/tracing/trace.py, python/sglang/srt/observability/trace.py @b8e5a7c",
                    "(?:\\w+)? ?Req .*",
                    "Bootstrap Room .*",
                    ".*\\(host:.* \\| ?pid:.*\\)"),
            KnownSpans.of(
                    ComponentIds.SGLANG_ROUTER,
                    "http_request",
                    "sgl-project/sglang sgl-model-gateway, tracing target smg::otel-trace",
                    "http_request",
                    "grpc_\\w+"),
            KnownSpans.of(
                    ComponentIds.ENDPOINT_PICKER,
                    "gateway.request",
                    ROUTER
                            + " pkg/epp/requestcontrol, pkg/epp/scheduling @v0.9.0 and main 2026-08; before, the same names and llm_d.epp.*",
                    "gateway\\..*",
                    "llm_d\\.epp\\..*",
                    "llm_d\\.kv_cache\\..*",
                    "run_scheduler_profile|filter_endpoints|pick_endpoints|pick_disagg_profile|prepare_disaggregation",
                    "produce_\\w+|tokenize_\\w+.*|index_\\w+|score_\\w+"),
            KnownSpans.of(
                    ComponentIds.ROUTING_PROXY,
                    "llm_d.pd_proxy.request",
                    ROUTER
                            + " pkg/sidecar/proxy @v0.6.0 to v0.10.0; proxy_helpers.go @0545789 names the first after method and path",
                    "llm_d\\.pd_proxy\\..*",
                    "forward_request|prefill|decode|chunked_decode",
                    "POST /v1/.*"),
            KnownSpans.of(
                    ComponentIds.BODY_BASED_ROUTING,
                    "gateway.request",
                    "kubernetes-sigs/gateway-api-inference-extension pkg/bbr @v1.5.0",
                    "gateway\\..*"));

    /** A method of HTTP (RFC 9110), alone or with a path, and the probe of gRPC: what instrumentation makes that knows nothing of models. */
    private static final Pattern GENERIC = Pattern.compile(
            "(?:HTTP )?(?:GET|HEAD|POST|PUT|DELETE|PATCH|OPTIONS|CONNECT|TRACE|HTTP)(?: .*)?|grpc\\.health\\.v1\\.Health/\\w+");

    private SpanTable() {}

    /** Each line. */
    public static List<KnownSpans> all() {
        return KNOWN;
    }

    /** The line of a program. */
    public static Optional<KnownSpans> of(String component) {
        return KNOWN.stream().filter(k -> k.component().equals(component)).findFirst();
    }

    /** Whether a program's span says no more than that somebody asked over HTTP. */
    public static boolean isGeneric(String component, String name) {
        boolean known = of(component).filter(k -> k.has(name)).isPresent();
        return !known && GENERIC.matcher(name).matches();
    }

    /** Whether a program is known to make a span of that name; one of which nothing is known makes any that is not generic. */
    public static boolean isKnown(String component, String name) {
        return of(component).map(k -> k.has(name)).orElseGet(() -> !isGeneric(component, name));
    }
}
