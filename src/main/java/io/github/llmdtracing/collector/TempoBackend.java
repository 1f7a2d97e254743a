package io.github.llmdtracing.collector;

import io.github.llmdtracing.otel.OtlpEndpoint;
import java.util.List;
import java.util.Optional;

/** Grafana Tempo, which runs already. With several tenants it wants to know whose traces these are (Grafana Tempo, multi-tenancy). */
final class TempoBackend implements TraceBackend {
    private static final String TENANT = "X-Scope-OrgID";

    @Override
    public String id() {
        return "tempo";
    }

    @Override
    public List<String> problems(BackendSettings settings) {
        boolean twice = settings.tenant().isPresent()
                && settings.headers().stream().anyMatch(h -> h.name().equalsIgnoreCase(TENANT));
        return twice ? List.of("<tenant> and the header " + TENANT + " say the same thing; keep one") : List.of();
    }

    @Override
    public Exporter exporter(BackendSettings settings, ComponentNames names) {
        List<Header> tenant = settings.tenant().stream()
                .map(t -> new Header(TENANT, t, Optional.empty()))
                .toList();
        return new OtlpExporter(settings, names, endpoint(settings)).exporter(tenant);
    }

    // The Service of the monolithic chart (grafana/helm-charts, charts/tempo).
    private static OtlpEndpoint endpoint(BackendSettings settings) {
        return settings.endpoint()
                .orElseGet(() ->
                        new OtlpEndpoint("http://tempo:" + settings.protocol().port()));
    }

    @Override
    public boolean keeps() {
        return true;
    }
}
