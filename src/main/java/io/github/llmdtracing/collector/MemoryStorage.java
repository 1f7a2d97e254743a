package io.github.llmdtracing.collector;

import static io.github.llmdtracing.yaml.NewYaml.entry;
import static io.github.llmdtracing.yaml.NewYaml.mapping;

import io.github.llmdtracing.yaml.NewYaml;
import java.util.List;

/** Jaeger's own memory. */
final class MemoryStorage implements JaegerStorage {
    private static final long MOST_TRACES = 20_000;

    @Override
    public String id() {
        return "jaeger";
    }

    @Override
    public List<String> problems(StorageSettings settings) {
        return settings.equals(StorageSettings.none())
                ? List.of()
                : List.of(
                        "<storage> does not go with a Jaeger that keeps traces in memory; choose jaeger-elasticsearch,"
                                + " jaeger-opensearch or jaeger-cassandra");
    }

    @Override
    public NewYaml.Entry backend(StorageSettings settings, StorageAccess access) {
        return entry("memory", mapping(entry("max_traces", NewYaml.number(MOST_TRACES))))
                .commented("The oldest go first, and all with a restart.");
    }

    @Override
    public boolean keeps() {
        return false;
    }
}
