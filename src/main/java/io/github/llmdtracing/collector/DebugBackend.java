package io.github.llmdtracing.collector;

import static io.github.llmdtracing.yaml.NewYaml.entry;
import static io.github.llmdtracing.yaml.NewYaml.mapping;

import java.util.List;

/** The collector's own log. */
final class DebugBackend implements TraceBackend {
    @Override
    public String id() {
        return "debug";
    }

    @Override
    public List<String> problems(BackendSettings settings) {
        return List.of();
    }

    @Override
    public Exporter exporter(BackendSettings settings, ComponentNames names) {
        String name = settings.name().equals(id()) ? id() : id() + "/" + settings.name();
        return new Exporter(name, mapping(entry("verbosity", "basic")), List.of(), List.of());
    }

    @Override
    public boolean keeps() {
        return false;
    }
}
