package io.github.llmdtracing.collector;

import io.github.llmdtracing.otel.OtlpEndpoint;
import java.util.List;

/** A backend, and what the POM says of it. */
public final class ConfiguredBackend {
    private final TraceBackend backend;
    private final BackendSettings settings;

    ConfiguredBackend(TraceBackend backend, BackendSettings settings) {
        this.backend = backend;
        this.settings = settings;
    }

    /** Its name, by which several are told apart. */
    public String name() {
        return settings.name();
    }

    /** What it is, by its kind and where the POM says it is: {@code jaeger}, {@code otlp at https://otlp.example.com:4317}. */
    public String title() {
        String kind = name().equals(backend.id()) ? backend.id() : name() + ", " + backend.id();
        return settings.endpoint().map(e -> kind + " at " + e.url()).orElse(kind);
    }

    /** What is wrong with what the POM says, each as a sentence without a full stop. */
    public List<String> problems() {
        return backend.problems(settings);
    }

    /** Whether traces outlive a restart of it. */
    boolean keeps() {
        return backend.keeps();
    }

    /** Whether what is sent there can be read on the way by those who are not in the cluster. */
    boolean isPlain() {
        return settings.endpoint()
                .map(OtlpEndpoint::url)
                .filter(u -> u.startsWith("http://"))
                .isPresent();
    }

    BackendSettings settings() {
        return settings;
    }

    Exporter exporter(ComponentNames names) {
        return backend.exporter(settings, names);
    }

    List<Workload> workloads(Surroundings surroundings) {
        return backend.workloads(settings, surroundings);
    }
}
