package io.github.llmdtracing.collector;

import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.otel.OtlpProtocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Jaeger, version 2, which is generated.
 *
 * @param storage where it keeps traces
 */
record Jaeger(JaegerStorage storage) implements TraceBackend {
    /** What runs unless another is named (jaegertracing/jaeger, August 2026). */
    static final String IMAGE = "jaegertracing/jaeger:2.20.0";

    private static final Port UI = new Port("ui", 16686, false);
    private static final int GRACE_SECONDS = 30;

    @Override
    public String id() {
        return storage.id();
    }

    @Override
    public List<String> problems(BackendSettings settings) {
        List<String> problems = new ArrayList<>(storage.problems(settings.storage()));
        if (settings.endpoint().isPresent()) {
            problems.add(
                    "<endpoint> does not go with a Jaeger that is generated; for one that runs already, choose otlp");
        }
        return problems;
    }

    @Override
    public Exporter exporter(BackendSettings settings, ComponentNames names) {
        OtlpProtocol protocol = settings.protocol();
        OtlpEndpoint endpoint = new OtlpEndpoint("http://" + service(settings) + ":" + protocol.port());
        return new OtlpExporter(settings, names, endpoint).exporter();
    }

    private static String service(BackendSettings settings) {
        return settings.name() + "-collector";
    }

    @Override
    public boolean keeps() {
        return storage.keeps();
    }

    @Override
    public List<Workload> workloads(BackendSettings settings, Surroundings surroundings) {
        StorageAccess access = new StorageAccess(settings.name(), settings.storage());
        Provision provision = provision(surroundings.provision());
        return List.of(new Workload(
                settings.name(),
                service(settings),
                false,
                storage.keeps()
                        ? "Jaeger: shows the traces that it keeps in a database."
                        : "Jaeger: shows the traces that it keeps in memory; a restart loses them.",
                settings.image().orElse(IMAGE),
                new JaegerConfig(storage.backend(settings.storage(), access), provision).yaml(),
                List.of(Port.OTLP_GRPC, Port.OTLP_HTTP, UI),
                Optional.of(surroundings.sender()),
                access.variables(),
                access.files(),
                KubernetesAttributes.NONE,
                GRACE_SECONDS,
                provision));
    }

    // In memory there can be one only, and it needs room.
    private Provision provision(Provision wanted) {
        int replicas = storage.keeps() ? Math.min(wanted.replicas(), 2) : 1;
        return wanted.fixed(replicas);
    }
}
