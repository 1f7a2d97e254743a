package io.github.llmdtracing.query;

import io.github.llmdtracing.verify.Span;
import java.util.Optional;

/** Spans of requests through llm-d, for tests. */
public final class Spans {
    private Spans() {}

    /** The trace of a number. */
    public static String trace(int number) {
        return "0".repeat(31 - Integer.toString(number).length()) + "a" + number;
    }

    /** A span without a parent. */
    public static Span root(int trace, String id, String service, String name) {
        return new Span(trace(trace), full(id), Optional.empty(), service, name);
    }

    /** A span below another. */
    public static Span below(String parent, int trace, String id, String service, String name) {
        return new Span(trace(trace), full(id), Optional.of(full(parent)), service, name);
    }

    private static String full(String id) {
        return "0".repeat(16 - id.length()) + id;
    }

    /** A request through picker, proxy, prefill and decode, in one trace. */
    public static Span[] request(int trace) {
        return new Span[] {
            root(trace, "e1", "llm-d-epp", "gateway.request"),
            below("e1", trace, "e2", "llm-d-epp", "llm_d.epp.scorer.prefix_cache"),
            below("e1", trace, "b1", "routing-proxy", "llm_d.pd_proxy.request"),
            below("b1", trace, "c1", "vllm-prefill", "llm_request"),
            below("b1", trace, "d1", "vllm-decode", "llm_request")
        };
    }
}
