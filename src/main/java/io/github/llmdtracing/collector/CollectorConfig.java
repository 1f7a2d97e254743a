package io.github.llmdtracing.collector;

import static io.github.llmdtracing.yaml.NewYaml.entry;
import static io.github.llmdtracing.yaml.NewYaml.list;
import static io.github.llmdtracing.yaml.NewYaml.mapping;

import io.github.llmdtracing.yaml.NewYaml;
import java.util.ArrayList;
import java.util.List;

/**
 * The configuration of a collector with one pipeline (opentelemetry-collector 0.159.0).
 *
 * @param processors in their order
 * @param exporters in the POM's order
 * @param provision what is done for the collector
 */
record CollectorConfig(List<NewYaml.Entry> processors, List<NewYaml.Entry> exporters, Provision provision) {
    NewYaml yaml() {
        List<NewYaml.Entry> entries = new ArrayList<>();
        if (provision.probes()) {
            NewYaml health = mapping(entry("endpoint", Port.HEALTH.onAllAddresses()));
            entries.add(entry("extensions", mapping(entry("health_check", health))));
        }
        entries.add(entry("receivers", mapping(entry("otlp", Receivers.otlp()))));
        entries.add(entry("processors", new NewYaml.Mapping(processors)));
        entries.add(entry("exporters", new NewYaml.Mapping(exporters)));
        entries.add(entry("service", service()));
        return new NewYaml.Mapping(entries);
    }

    private NewYaml service() {
        List<NewYaml.Entry> entries = new ArrayList<>();
        if (provision.probes()) {
            entries.add(entry("extensions", list("health_check")));
        }
        entries.addAll(OwnMetrics.of(provision));
        NewYaml pipeline = mapping(
                entry("receivers", list("otlp")),
                entry("processors", names(processors)),
                entry("exporters", names(exporters)));
        entries.add(entry("pipelines", mapping(entry("traces", pipeline))));
        return new NewYaml.Mapping(entries);
    }

    private static NewYaml names(List<NewYaml.Entry> components) {
        return list(components.stream().map(NewYaml.Entry::key).toArray(String[]::new));
    }
}
