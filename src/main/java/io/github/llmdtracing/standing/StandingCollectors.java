package io.github.llmdtracing.standing;

import io.github.llmdtracing.kubernetes.ServiceName;
import io.github.llmdtracing.standing.StandingCollector.Decision;
import io.github.llmdtracing.standing.StandingCollector.Destination;
import io.github.llmdtracing.yaml.YamlEntry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Describes the collectors of the user's own.
 *
 * @param services the Services that lead to them
 */
record StandingCollectors(List<CollectorService> services) {
    Optional<StandingCollector> of(ExistingCollector collector) {
        List<ServiceName> names = services.stream()
                .filter(s -> s.collector().equals(collector))
                .map(CollectorService::serviceName)
                .distinct()
                .toList();
        return names.isEmpty() && !collector.isSidecar()
                ? Optional.empty()
                : Optional.of(new StandingCollector(
                        names,
                        collector.title(),
                        collector.owner().locate(collector.owner().node()),
                        decision(collector),
                        destinations(collector)));
    }

    private static Decision decision(ExistingCollector collector) {
        return collector
                .config()
                .map(c -> decision(c.traceProcessors().map(CollectorConfig::typeOf)))
                .orElse(Decision.NOT_KNOWN);
    }

    private static Decision decision(Stream<String> processors) {
        List<String> types = processors.toList();
        if (types.contains("tail_sampling")) {
            return Decision.WHOLE_TRACES;
        }
        return types.contains("probabilistic_sampler") ? Decision.SHARE : Decision.EVERYTHING;
    }

    // Connectors lead into other pipelines of the same collector.
    private static List<Destination> destinations(ExistingCollector collector) {
        return collector.config().stream()
                .flatMap(c -> c.traceExporters()
                        .filter(id ->
                                c.component(CollectorConfig.CONNECTORS, id).isEmpty())
                        .map(id -> new Destination(id, address(c, id))))
                .toList();
    }

    private static Optional<String> address(CollectorConfig config, String exporter) {
        return config.component(CollectorConfig.EXPORTERS, exporter)
                .map(YamlEntry::value)
                .flatMap(v -> v.asMapping())
                .flatMap(m -> m.text("endpoint").or(() -> m.text("traces_endpoint")));
    }
}
