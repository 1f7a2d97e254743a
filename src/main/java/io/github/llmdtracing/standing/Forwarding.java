package io.github.llmdtracing.standing;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a collector passes traces on to.
 *
 * @param config its configuration
 */
record Forwarding(CollectorConfig config) {
    /** The collectors of the tree whose Services its exporters name. */
    Stream<ExistingCollector> next(List<CollectorService> services) {
        List<String> hosts = exported().map(Forwarding::firstLabel).toList();
        return services.stream().filter(s -> hosts.contains(s.name())).map(CollectorService::collector);
    }

    /** Whether it may spread traces over the instances of another one, all spans of a trace to the same. */
    boolean mayBalance(Set<String> namesOfTarget) {
        return config.traceExporters()
                .filter(id -> CollectorConfig.typeOf(id).equals("loadbalancing"))
                .flatMap(this::words)
                .anyMatch(w -> w.contains("$") || namesOfTarget.contains(firstLabel(w)));
    }

    private Stream<String> exported() {
        return config.traceExporters().flatMap(this::words);
    }

    private Stream<String> words(String exporter) {
        return config.component(CollectorConfig.EXPORTERS, exporter).stream()
                .flatMap(e -> new NestedScalars(e.value()).all());
    }

    private static String firstLabel(String address) {
        return address.replaceFirst("^[a-z]+://", "").replaceFirst("[.:/].*$", "");
    }
}
