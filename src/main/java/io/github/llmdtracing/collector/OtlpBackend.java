package io.github.llmdtracing.collector;

import java.util.List;

/** Whatever takes OTLP: a vendor, a gateway, another collector. */
final class OtlpBackend implements TraceBackend {
    @Override
    public String id() {
        return "otlp";
    }

    @Override
    public List<String> problems(BackendSettings settings) {
        return settings.endpoint().isPresent()
                ? List.of()
                : List.of("<endpoint> is missing: the URL of the backend, as https://otlp.example.com:4317");
    }

    @Override
    public Exporter exporter(BackendSettings settings, ComponentNames names) {
        return new OtlpExporter(settings, names, settings.endpoint().orElseThrow()).exporter();
    }

    @Override
    public boolean keeps() {
        return true;
    }
}
