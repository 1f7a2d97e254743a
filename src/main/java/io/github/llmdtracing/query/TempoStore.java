package io.github.llmdtracing.query;

import io.github.llmdtracing.json.JsonObject;
import io.github.llmdtracing.verify.Span;
import io.github.llmdtracing.verify.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tempo, by its search and its traces (grafana/tempo docs/sources/tempo/api_docs/_index.md @005fbdf: {@code
 * /api/search/tag/service.name/values}, {@code /api/search?q=&start=&end=&limit=} with TraceQL and times in seconds, {@code
 * /api/v2/traces/ID} and, before 2.7, {@code /api/traces/ID}). Without a time only what came last is searched.
 */
final class TempoStore implements TraceStore {
    private static final String API = "Tempo's API";
    private static final String VALUES = "/api/search/tag/service.name/values";
    private static final int MOST_TRACES = 20;

    private final StoreApi api;

    TempoStore(StoreApi api) {
        this.api = api;
    }

    @Override
    public String title() {
        return "Tempo";
    }

    @Override
    public String address() {
        return api.address();
    }

    @Override
    public Set<String> services(Duration lookback) throws StoreException {
        Set<String> services = new TreeSet<>(values(Map.of()));
        Map<String, String> window = window(lookback);
        if (!window.isEmpty()) {
            services.addAll(values(window));
        }
        return services;
    }

    private List<String> values(Map<String, String> query) throws StoreException {
        JsonObject answer = api.find(API, VALUES, query).orElseThrow(() -> api.notThis(API, "it has no " + VALUES));
        if (!answer.members().containsKey("tagValues") && !answer.members().containsKey("metrics")) {
            throw api.notThis(API, "the answer to " + VALUES + " has no \"tagValues\"");
        }
        return answer.list("tagValues").stream().map(String::valueOf).toList();
    }

    private Map<String, String> window(Duration lookback) {
        return api.window(lookback)
                .map(w -> Map.of("start", Long.toString(w.from()), "end", Long.toString(w.to())))
                .orElse(Map.of());
    }

    @Override
    public List<Trace> traces(String service, Duration lookback) throws StoreException {
        Map<String, String> query = new HashMap<>(window(lookback));
        query.put("q", "{ resource.service.name = \"" + quoted(service) + "\" }");
        query.put("limit", Integer.toString(MOST_TRACES));
        List<Trace> traces = new ArrayList<>();
        for (String id : ids(query)) {
            trace(id).ifPresent(traces::add);
        }
        return traces;
    }

    private List<String> ids(Map<String, String> query) throws StoreException {
        return api
                .find(API, "/api/search", query)
                .orElseThrow(() -> api.notThis(API, "it has no /api/search"))
                .objects("traces")
                .stream()
                .flatMap(t -> t.text("traceID").stream())
                .limit(MOST_TRACES)
                .toList();
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    @Override
    public Optional<Trace> trace(String id) throws StoreException {
        Optional<JsonObject> answer = api.find(API, "/api/v2/traces/" + id, Map.of());
        if (answer.isEmpty()) {
            answer = api.find(API, "/api/traces/" + id, Map.of());
        }
        List<Span> spans = answer.stream()
                .flatMap(a -> List.of(a, a.object("trace")).stream())
                .flatMap(a -> new OtlpTrace(a).spans().stream())
                .toList();
        return spans.isEmpty() ? Optional.empty() : Optional.of(new Trace(SpanId.trace(id), spans));
    }
}
