package io.github.llmdtracing.report;

import io.github.llmdtracing.plan.ComponentReport;
import io.github.llmdtracing.serving.ComponentIds;
import io.github.llmdtracing.serving.ServingRole;
import java.util.Locale;
import java.util.Map;

/** The places of the request path, in the order in which a request comes to them. */
enum HopKind {
    ENTRY("Clients and gateway"),
    FRONT("Before the picker"),
    PICKER("Endpoint picker"),
    PROXY("Routing proxy"),
    PREFILL("Prefill"),
    DECODE("Decode"),
    ENGINE("Model server"),
    BESIDE("Beside the path"),
    COLLECTOR("Collector"),
    BACKEND("Backend");

    private static final Map<String, HopKind> BY_COMPONENT = Map.ofEntries(
            Map.entry(ComponentIds.ENDPOINT_PICKER, PICKER),
            Map.entry(ComponentIds.ROUTING_PROXY, PROXY),
            Map.entry(ComponentIds.SGLANG_ROUTER, PROXY),
            Map.entry(ComponentIds.BODY_BASED_ROUTING, FRONT),
            Map.entry(ComponentIds.PAYLOAD_PROCESSOR, FRONT),
            Map.entry(ComponentIds.COORDINATOR, FRONT),
            Map.entry(ComponentIds.BATCH_GATEWAY, FRONT),
            Map.entry(ComponentIds.ASYNC_PROCESSOR, FRONT),
            Map.entry(ComponentIds.TOKENIZER, BESIDE),
            Map.entry(ComponentIds.LATENCY_PREDICTOR, BESIDE),
            Map.entry(ComponentIds.BENCHMARK, BESIDE),
            Map.entry("chart llm-d-router", PICKER),
            Map.entry("chart inferencepool", PICKER),
            Map.entry("chart standalone", PICKER),
            Map.entry("chart body-based-routing", FRONT),
            Map.entry("chart inference-payload-processor", FRONT),
            Map.entry("chart batch-gateway", FRONT),
            Map.entry("chart llm-d-async", FRONT),
            Map.entry("chart llm-d-infra", ENTRY));

    private final String title;

    HopKind(String title) {
        this.title = title;
    }

    /** Where a component is on the path. */
    static HopKind of(ComponentReport component) {
        HopKind kind = BY_COMPONENT.getOrDefault(component.component(), ENGINE);
        return kind == ENGINE ? ofRole(component.role()) : kind;
    }

    private static HopKind ofRole(String role) {
        if (role.equals(ServingRole.PREFILL.id())) {
            return PREFILL;
        }
        return role.equals(ServingRole.DECODE.id()) ? DECODE : ENGINE;
    }

    /** Whether it computes, so that a request ends there. */
    boolean isEngine() {
        return this == PREFILL || this == DECODE || this == ENGINE;
    }

    /** Whether requests come through it; else it only takes spans, or neither. */
    boolean isOnPath() {
        return compareTo(BESIDE) < 0;
    }

    String title() {
        return title;
    }

    /** For ids. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
