package io.github.llmdtracing.collector;

import static io.github.llmdtracing.yaml.NewYaml.bool;
import static io.github.llmdtracing.yaml.NewYaml.entry;
import static io.github.llmdtracing.yaml.NewYaml.list;
import static io.github.llmdtracing.yaml.NewYaml.mapping;

import io.github.llmdtracing.yaml.NewYaml;
import java.util.ArrayList;
import java.util.List;

/**
 * The configuration of a Jaeger, which is a distribution of the collector with parts of its own (jaeger v2.20.0, cmd/jaeger/config.yaml).
 *
 * @param storage where it keeps traces
 * @param provision what is done for it
 */
record JaegerConfig(NewYaml.Entry storage, Provision provision) {
    private static final String STORE = "traces";

    NewYaml yaml() {
        return mapping(
                entry("extensions", extensions()),
                entry("receivers", mapping(entry("otlp", Receivers.otlp()))),
                entry("processors", mapping(entry("batch", mapping()))),
                entry("exporters", mapping(entry("jaeger_storage_exporter", mapping(entry("trace_storage", STORE))))),
                entry("service", service()));
    }

    private NewYaml extensions() {
        List<NewYaml.Entry> entries = new ArrayList<>();
        if (provision.probes()) {
            entries.add(entry(
                    "healthcheckv2",
                    mapping(
                            entry("use_v2", bool(true)),
                            entry("http", mapping(entry("endpoint", Port.HEALTH.onAllAddresses()))))));
        }
        entries.add(entry("jaeger_storage", mapping(entry("backends", mapping(entry(STORE, mapping(storage)))))));
        entries.add(entry(
                "jaeger_query",
                mapping(
                        entry("storage", mapping(entry("traces", STORE))),
                        entry("http", mapping(entry("endpoint", "0.0.0.0:16686"))))));
        return new NewYaml.Mapping(entries);
    }

    private NewYaml service() {
        List<NewYaml.Entry> entries = new ArrayList<>();
        entries.add(entry(
                "extensions",
                provision.probes()
                        ? list("healthcheckv2", "jaeger_storage", "jaeger_query")
                        : list("jaeger_storage", "jaeger_query")));
        entries.addAll(OwnMetrics.of(provision));
        entries.add(entry(
                "pipelines",
                mapping(entry(
                        "traces",
                        mapping(
                                entry("receivers", list("otlp")),
                                entry("processors", list("batch")),
                                entry("exporters", list("jaeger_storage_exporter")))))));
        return new NewYaml.Mapping(entries);
    }
}
