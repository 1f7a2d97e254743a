package io.github.llmdtracing.report;

import io.github.llmdtracing.collector.PlacedCollector;
import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.serving.Propagation;
import io.github.llmdtracing.serving.VersionRule;
import io.github.llmdtracing.settings.Environment;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.standing.StandingCollector;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a page with a picture needs beside what was found.
 *
 * @param environments the environments of files and kustomizations, by path; those of none are missing
 * @param propagations whether traces stay whole, by component and rule as in {@link ComponentReport#rule()}
 * @param collectors the collectors that are generated
 * @param own the collectors of the user's own
 * @param links the way to the files
 */
public record PageContext(
        Map<String, String> environments,
        Map<String, Propagation> propagations,
        List<CollectorSummary> collectors,
        List<StandingCollector> own,
        SourceLinks links) {
    /** Nothing is known. */
    public static final PageContext NONE = new PageContext(Map.of(), Map.of(), List.of(), List.of(), SourceLinks.NONE);

    private static final String EVIDENCE = " (by ";

    /** Copies, in an order of our own. */
    public PageContext {
        environments = Collections.unmodifiableMap(new TreeMap<>(environments));
        propagations = Collections.unmodifiableMap(new TreeMap<>(propagations));
        collectors = List.copyOf(collectors);
        own = List.copyOf(own);
    }

    /** What the settings say of components. */
    public static PageContext of(
            TracingSettings settings,
            List<ComponentReport> components,
            List<PlacedCollector> collectors,
            List<StandingCollector> own,
            SourceLinks links) {
        Map<String, String> environments = new TreeMap<>();
        components.stream()
                .map(PageContext::place)
                .forEach(p -> settings.environment(p).map(Environment::name).ifPresent(e -> environments.put(p, e)));
        return new PageContext(
                environments,
                propagations(settings.rules().all()),
                collectors.stream().map(c -> CollectorSummary.of(c.settings())).toList(),
                own,
                links);
    }

    private static Map<String, Propagation> propagations(List<VersionRule> rules) {
        Map<String, Propagation> propagations = new TreeMap<>();
        rules.forEach(r -> propagations.putIfAbsent(r.component() + ": " + r.name(), r.propagation()));
        return propagations;
    }

    /** The same for a page that is put elsewhere. */
    public PageContext published() {
        return new PageContext(environments, propagations, collectors, own, links.published());
    }

    /** What decides which environment a component belongs to. */
    private static String place(ComponentReport component) {
        return component.kustomization().orElse(component.location().file());
    }

    /** The environment that a component belongs to; none where it has none. */
    public Optional<String> environment(ComponentReport component) {
        return Optional.ofNullable(environments.get(place(component)));
    }

    /** Whether traces stay whole in a component, by the rule that it was decided by; none where it is not known. */
    public Optional<Propagation> propagation(ComponentReport component) {
        String rule = component.rule();
        int end = rule.indexOf(EVIDENCE);
        return Optional.ofNullable(propagations.get(end < 0 ? rule : rule.substring(0, end)));
    }

    /** The collector of the user's own that components send to; none where several are so named. */
    public Optional<StandingCollector> ownAt(String endpoint, List<ComponentReport> senders) {
        Optional<String> host = OtlpEndpoint.parse(endpoint).map(OtlpEndpoint::host);
        List<StandingCollector> found = host.stream()
                .flatMap(h -> own.stream().filter(c -> senders.stream().anyMatch(s -> c.isAt(h, s))))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The generated collector that an endpoint leads to. */
    public Optional<CollectorSummary> collectorAt(String endpoint) {
        return collectors.stream().filter(c -> c.isAt(endpoint)).findFirst();
    }
}
