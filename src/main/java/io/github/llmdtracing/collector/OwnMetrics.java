package io.github.llmdtracing.collector;

import static io.github.llmdtracing.yaml.NewYaml.entry;
import static io.github.llmdtracing.yaml.NewYaml.mapping;
import static io.github.llmdtracing.yaml.NewYaml.sequence;

import io.github.llmdtracing.yaml.NewYaml;
import java.util.List;

/** The part of a configuration that lets Prometheus read how a collector does (opentelemetry-collector 0.159.0, service/telemetry). */
final class OwnMetrics {
    private OwnMetrics() {}

    static List<NewYaml.Entry> of(Provision provision) {
        return provision.ownMetrics() ? List.of(entry("telemetry", telemetry())) : List.of();
    }

    private static NewYaml telemetry() {
        NewYaml prometheus = mapping(entry("host", "0.0.0.0"), entry("port", NewYaml.number(Port.METRICS.number())));
        NewYaml reader = mapping(entry("pull", mapping(entry("exporter", mapping(entry("prometheus", prometheus))))));
        return mapping(entry("metrics", mapping(entry("readers", sequence(reader)))));
    }
}
