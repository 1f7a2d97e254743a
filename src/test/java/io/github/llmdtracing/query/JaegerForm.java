package io.github.llmdtracing.query;

import io.github.llmdtracing.verify.Span;
import io.github.llmdtracing.verify.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Answers in the form of Jaeger's JSON API.
 *
 * @param traces what it holds
 */
record JaegerForm(List<Trace> traces) {
    StoreServer.Answer answer(StoreServer.Asked asked) {
        String path = asked.path();
        if (path.equals("/api/services")) {
            String names = traces.stream()
                    .flatMap(t -> t.services().stream())
                    .distinct()
                    .map(JaegerForm::text)
                    .collect(Collectors.joining(","));
            return data(names.isEmpty() ? "null" : "[" + names + "]");
        }
        if (path.equals("/api/traces")) {
            return data(array(traces.stream()
                    .filter(t -> t.services().contains(asked.query().get("service")))
                    .toList()));
        }
        return byId(path);
    }

    private StoreServer.Answer byId(String path) {
        List<Trace> found = traces.stream()
                .filter(t -> path.equals("/api/traces/" + t.id()))
                .toList();
        boolean missing = found.isEmpty() && path.startsWith("/api/traces/");
        return missing
                ? new StoreServer.Answer(
                        404, "{\"data\":null,\"errors\":[{\"code\":404,\"msg\":\"trace not found\"}]}", Map.of())
                : found.isEmpty() ? new StoreServer.Answer(404, "404 page not found", Map.of()) : data(array(found));
    }

    private static StoreServer.Answer data(String json) {
        return StoreServer.Answer.of("{\"data\":" + json + ",\"total\":0,\"limit\":0,\"offset\":0,\"errors\":null}");
    }

    private static String array(List<Trace> traces) {
        return traces.stream().map(JaegerForm::trace).collect(Collectors.joining(",", "[", "]"));
    }

    private static String trace(Trace trace) {
        List<String> services = new ArrayList<>(trace.services());
        String processes = services.stream()
                .map(s -> text("p" + services.indexOf(s)) + ":{\"serviceName\":" + text(s) + ",\"tags\":[]}")
                .collect(Collectors.joining(",", "{", "}"));
        String spans = trace.spans().stream()
                .map(s -> span(s, services.indexOf(s.service())))
                .collect(Collectors.joining(",", "[", "]"));
        return "{\"traceID\":" + text(trace.id()) + ",\"spans\":" + spans + ",\"processes\":" + processes
                + ",\"warnings\":null}";
    }

    private static String span(Span span, int process) {
        String references = Optional.ofNullable(span.parentId().orElse(null))
                .map(p -> "{\"refType\":\"CHILD_OF\",\"traceID\":" + text(span.traceId()) + ",\"spanID\":" + text(p)
                        + "}")
                .orElse("");
        // A link looks much like a parent.
        String link = "{\"refType\":\"FOLLOWS_FROM\",\"traceID\":" + text("f".repeat(32)) + ",\"spanID\":"
                + text("f".repeat(16)) + "}";
        return "{\"traceID\":" + text(span.traceId()) + ",\"spanID\":" + text(span.spanId()) + ",\"operationName\":"
                + text(span.name()) + ",\"references\":[" + link + (references.isEmpty() ? "" : "," + references)
                + "],\"startTime\":1790000000000000,\"duration\":1200,\"tags\":[{\"key\":\"span.kind\",\"type\":\"string\",\"value\":\"server\"}],"
                + "\"logs\":[],\"processID\":\"p" + process + "\",\"warnings\":null}";
    }

    private static String text(String text) {
        return "\"" + text.replace("\"", "\\\"") + "\"";
    }
}
