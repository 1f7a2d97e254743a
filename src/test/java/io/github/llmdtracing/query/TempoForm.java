package io.github.llmdtracing.query;

import io.github.llmdtracing.verify.Span;
import io.github.llmdtracing.verify.Trace;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Answers in the form of Tempo's API.
 *
 * @param traces what it holds
 */
record TempoForm(List<Trace> traces) {
    StoreServer.Answer answer(StoreServer.Asked asked) {
        return switch (asked.path()) {
            case "/api/search/tag/service.name/values" -> values();
            case "/api/search" -> search(asked.query().getOrDefault("q", ""));
            default -> byId(asked.path());
        };
    }

    private StoreServer.Answer values() {
        return StoreServer.Answer.of(traces.stream()
                .flatMap(t -> t.services().stream())
                .distinct()
                .map(s -> "\"" + s + "\"")
                .collect(Collectors.joining(",", "{\"tagValues\":[", "],\"metrics\":{\"inspectedBytes\":\"4120\"}}")));
    }

    private StoreServer.Answer search(String query) {
        return StoreServer.Answer.of(traces.stream()
                .filter(t ->
                        t.services().stream().anyMatch(s -> query.equals("{ resource.service.name = \"" + s + "\" }")))
                .map(t -> "{\"traceID\":\"" + t.id().replaceFirst("^0+", "")
                        + "\",\"rootServiceName\":\"\",\"durationMs\":3,\"spanSets\":[{\"spans\":[],\"matched\":1}]}")
                .collect(Collectors.joining(",", "{\"traces\":[", "],\"metrics\":{\"totalBlocks\":2}}")));
    }

    private StoreServer.Answer byId(String path) {
        String id = path.substring(path.lastIndexOf('/') + 1);
        String full = "0".repeat(Math.max(0, 32 - id.length())) + id;
        return traces.stream()
                .filter(t -> path.startsWith("/api/v2/traces/") && t.id().equals(full))
                .map(t -> StoreServer.Answer.of("{\"trace\":{\"resourceSpans\":" + resources(t) + "}}"))
                .findFirst()
                .orElseGet(() -> new StoreServer.Answer(404, "trace not found", Map.of()));
    }

    static String resources(Trace trace) {
        return trace.services().stream()
                .map(s ->
                        "{\"resource\":{\"attributes\":[{\"key\":\"host.name\",\"value\":{\"stringValue\":\"h\"}},{\"key\":\"service.name\","
                                + "\"value\":{\"stringValue\":\"" + s
                                + "\"}}]},\"scopeSpans\":[{\"scope\":{\"name\":\"x\"},\"spans\":"
                                + trace.of(s).map(TempoForm::span).collect(Collectors.joining(",", "[", "]")) + "}]}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String span(Span span) {
        return "{\"traceId\":\"" + base64(span.traceId()) + "\",\"spanId\":\"" + base64(span.spanId()) + "\","
                + span.parentId()
                        .map(p -> "\"parentSpanId\":\"" + base64(p) + "\",")
                        .orElse("")
                + "\"name\":\"" + span.name()
                + "\",\"kind\":\"SPAN_KIND_SERVER\",\"startTimeUnixNano\":\"1790000000000000000\"}";
    }

    private static String base64(String hexadecimal) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hexadecimal));
    }
}
