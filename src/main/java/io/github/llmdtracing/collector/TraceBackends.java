package io.github.llmdtracing.collector;

import java.util.List;
import java.util.Optional;

/** All backends. */
public final class TraceBackends {
    private static final List<TraceBackend> ALL = List.of(
            new Jaeger(new MemoryStorage()),
            new Jaeger(new ElasticsearchStorage("elasticsearch")),
            new Jaeger(new ElasticsearchStorage("opensearch")),
            new Jaeger(new CassandraStorage()),
            new TempoBackend(),
            new OtlpBackend(),
            new DebugBackend());

    private TraceBackends() {}

    /** What POMs call them. */
    public static List<String> ids() {
        return ALL.stream().map(TraceBackend::id).toList();
    }

    /**
     * The backend of that name.
     *
     * @param settings what the POM says of it
     * @return none where there is no such backend
     */
    public static Optional<ConfiguredBackend> find(String id, BackendSettings settings) {
        return ALL.stream().filter(b -> b.id().equals(id)).findFirst().map(b -> new ConfiguredBackend(b, settings));
    }
}
