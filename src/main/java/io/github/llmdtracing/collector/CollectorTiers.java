package io.github.llmdtracing.collector;

import static io.github.llmdtracing.yaml.NewYaml.bool;
import static io.github.llmdtracing.yaml.NewYaml.entry;
import static io.github.llmdtracing.yaml.NewYaml.mapping;

import io.github.llmdtracing.otel.CollectorAddress;
import io.github.llmdtracing.yaml.NewYaml;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The collectors: one that does everything; or, where several have to decide on whole traces, a tier that receives and brings all
 * spans of a trace to the same collector of a second tier, which decides and sends.
 */
record CollectorTiers(CollectorSettings settings) {
    private static final int USUAL_GRACE_SECONDS = 30;
    private static final int PRODUCTION_GRACE_SECONDS = 60;

    List<Workload> workloads() {
        return settings.isTiered() ? List.of(receiving(), deciding()) : List.of(everything());
    }

    private Workload everything() {
        Processors processors = new Processors(settings);
        List<NewYaml.Entry> all = Stream.concat(processors.receiving().stream(), processors.sending().stream())
                .toList();
        // All spans of a trace have to meet in one collector.
        Provision provision = settings.tail().isPresent() ? settings.provision().fixed(1) : settings.provision();
        return front(
                "The collector: takes spans from all components of llm-d, and sends them to the backends.",
                new CollectorConfig(all, exporterEntries(), provision),
                exporters(),
                grace() + waiting());
    }

    private Workload receiving() {
        List<NewYaml.Entry> spread = List.of(entry(settings.image().names().loadBalancing(), loadBalancing())
                .commented("All spans of a trace go to the same collector, which then decides on it."));
        return front(
                "The collector's first tier: takes spans, and brings all of a trace to the same collector behind it.",
                new CollectorConfig(new Processors(settings).receiving(), spread, settings.provision()),
                List.of(),
                grace());
    }

    private Workload front(String role, CollectorConfig config, List<Exporter> exporters, int graceSeconds) {
        return workload(
                settings.name(), role, false, config, exporters, Optional.empty(), settings.attributes(), graceSeconds);
    }

    private Workload deciding() {
        Processors processors = new Processors(settings);
        List<NewYaml.Entry> all = Stream.concat(Stream.of(processors.memoryLimiter()), processors.sending().stream())
                .toList();
        int samplers = settings.tail().map(TailSampling::samplers).orElse(1);
        Provision provision = settings.provision().fixed(samplers);
        return workload(
                settings.samplerName(),
                "The collector's second tier: decides on whole traces, and sends those that are kept to the backends.",
                true,
                new CollectorConfig(all, exporterEntries(), provision),
                exporters(),
                Optional.of(settings.name()),
                KubernetesAttributes.NONE,
                grace() + waiting());
    }

    private Workload workload(
            String name,
            String role,
            boolean headless,
            CollectorConfig config,
            List<Exporter> exporters,
            Optional<String> clients,
            KubernetesAttributes attributes,
            int graceSeconds) {
        return new Workload(
                name,
                headless ? name + "-headless" : name,
                headless,
                role,
                settings.image().reference(),
                config.yaml(),
                List.of(Port.OTLP_GRPC, Port.OTLP_HTTP),
                clients,
                exporters.stream()
                        .flatMap(e -> e.variables().stream())
                        .distinct()
                        .toList(),
                exporters.stream().flatMap(e -> e.files().stream()).distinct().toList(),
                attributes,
                graceSeconds,
                config.provision());
    }

    private List<Exporter> exporters() {
        return settings.backends().stream()
                .map(b -> b.exporter(settings.image().names()))
                .toList();
    }

    private List<NewYaml.Entry> exporterEntries() {
        return exporters().stream().map(Exporter::entry).toList();
    }

    // Queue and patience are the outer ones, so that what a lost sampler did not take goes to another
    // (exporter/loadbalancingexporter).
    private NewYaml loadBalancing() {
        NewYaml plain = mapping(
                entry("tls", mapping(entry("insecure", bool(true)))),
                entry("sending_queue", mapping(entry("enabled", bool(false)))));
        NewYaml dns = mapping(
                entry("hostname", samplerHost()),
                entry("port", String.valueOf(Port.OTLP_GRPC.number())),
                entry("interval", "5s"));
        return mapping(
                entry("routing_key", "traceID"),
                entry("retry_on_failure", mapping(entry("enabled", bool(true)), entry("max_elapsed_time", "0s"))),
                entry("sending_queue", mapping(entry("enabled", bool(true)))),
                entry("protocol", mapping(entry("otlp", plain))),
                entry("resolver", mapping(entry("dns", dns))));
    }

    private String samplerHost() {
        return new CollectorAddress(settings.samplerName() + "-headless", settings.namespace())
                .hostFrom(Optional.empty());
    }

    private int grace() {
        return settings.production() ? PRODUCTION_GRACE_SECONDS : USUAL_GRACE_SECONDS;
    }

    private int waiting() {
        return settings.tail().map(t -> (int) t.decisionWait().toSeconds()).orElse(0);
    }
}
