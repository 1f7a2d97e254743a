package io.github.llmdtracing.standing;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks that somebody drops the spans of metrics being scraped: the collector, or one of the tree that it passes traces on to.
 *
 * @param collector the collector
 * @param config its configuration
 */
record NoiseCheck(ExistingCollector collector, CollectorConfig config) {
    private static final String SCRAPED = "/metrics";

    Optional<Finding> finding(List<CollectorService> services) {
        boolean takesTraces = !collector.listeners().isEmpty();
        Stream<CollectorConfig> next = new Forwarding(config).next(services).flatMap(c -> c.config().stream());
        return !takesTraces
                        || isHidden()
                        || Stream.concat(Stream.of(config), next).anyMatch(NoiseCheck::drops)
                ? Optional.empty()
                : Optional.of(finding(config.traces().get(0)));
    }

    private boolean isHidden() {
        return config.traces().stream().anyMatch(p -> p.hides(CollectorConfig.PROCESSORS));
    }

    // How it is done, by a filter, a transformation or a policy of a tail sampler, does not matter.
    private static boolean drops(CollectorConfig config) {
        Stream<String> connectors = config.traceExporters();
        return Stream.concat(
                        config.traceProcessors()
                                .flatMap(id -> config.component(CollectorConfig.PROCESSORS, id).stream()),
                        connectors.flatMap(id -> config.component(CollectorConfig.CONNECTORS, id).stream()))
                .anyMatch(e -> new NestedScalars(e.value()).mention(SCRAPED));
    }

    private Finding finding(CollectorPipeline pipeline) {
        return new CollectorFinding(collector, config)
                .of(
                        FindingCode.COLLECTOR_KEEPS_NOISE,
                        pipeline.place(CollectorConfig.PROCESSORS),
                        "no processor of its traces pipelines drops the spans of " + SCRAPED + " being scraped",
                        "Prometheus asks every few seconds, and each time may become a trace.",
                        "Add a filter processor with attributes[\"url.path\"] == \"" + SCRAPED
                                + "\" below traces.span.");
    }
}
