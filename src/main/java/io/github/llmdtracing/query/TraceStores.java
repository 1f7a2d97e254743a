package io.github.llmdtracing.query;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The backends that can be asked: one line each. */
public final class TraceStores {
    private static final List<Known> ALL = List.of(
            new Known("jaeger", "jaeger-collector", 16686, JaegerStore::new),
            new Known("tempo", "tempo", 3200, TempoStore::new));

    private TraceStores() {}

    /**
     * A backend.
     *
     * @param id as the configuration calls it
     * @param service what its Service is usually called: that of the guide of llm-d, and that of Tempo's chart
     * @param port where its API usually is
     * @param maker asks it
     */
    public record Known(String id, String service, int port, Function<StoreApi, TraceStore> maker) {
        /** The backend behind an API. */
        public TraceStore at(StoreApi api) {
            return maker.apply(api);
        }
    }

    /** By their names, in the order in which they are tried. */
    public static Map<String, Known> byId() {
        Map<String, Known> byId = new LinkedHashMap<>();
        ALL.forEach(k -> byId.put(k.id(), k));
        return byId;
    }

    /**
     * Finds out which one it is.
     *
     * @param api where
     * @param known which one somebody says it is; none where nobody does
     * @throws StoreException when nobody answers, or none of them
     */
    public static TraceStore find(StoreApi api, Optional<Known> known) throws StoreException {
        Optional<StoreException> other = Optional.empty();
        for (Known candidate : known.map(List::of).orElse(ALL)) {
            try {
                TraceStore store = candidate.at(api);
                store.services(Duration.ofHours(1));
                return store;
            } catch (StoreException e) {
                if (!(e.problem() instanceof StoreProblem.NotThisApi)) {
                    throw e;
                }
                other = Optional.of(other.orElse(e));
            }
        }
        throw known.isPresent() || other.isEmpty() ? other.orElseThrow() : neither(api, other.get());
    }

    private static StoreException neither(StoreApi api, StoreException first) {
        return first.problem() instanceof StoreProblem.NotThisApi jaeger
                ? api.notThis(
                        "the API of any backend that is known here (" + String.join(", ", byId().keySet()) + ")",
                        jaeger.why())
                : first;
    }
}
