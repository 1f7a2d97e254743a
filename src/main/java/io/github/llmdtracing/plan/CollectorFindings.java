package io.github.llmdtracing.plan;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All that has to be said of the collectors of the user's own, and of the way to them. */
final class CollectorFindings {
    private final List<CollectorScope> scopes;
    private final List<ExistingCollector> collectors;
    private final List<CollectorService> services;
    private final ProjectIndex everything;
    private final Predicate<String> excluded;

    CollectorFindings(CollectorScopes scopes) {
        this.excluded = scopes.settings().excluded();
        this.scopes = scopes.all();
        this.everything = scopes.everything();
        this.collectors =
                this.scopes.stream().flatMap(s -> s.collectors().all().stream()).toList();
        this.services = this.scopes.stream()
                .flatMap(s -> s.collectors().services().stream())
                .toList();
    }

    /** Each once, whatever makes use of a file. */
    List<Finding> all() {
        return scopes.stream()
                .flatMap(this::ofScope)
                .filter(f -> !excluded.test(f.location().file()))
                .distinct()
                .sorted()
                .toList();
    }

    /** The collectors that spans may go to, as reports show them. */
    List<StandingCollector> standing() {
        StandingCollectors described = new StandingCollectors(services);
        return collectors.stream()
                .filter(c -> !isGenerated(c.owner()))
                .flatMap(c -> described.of(c).stream())
                .distinct()
                .toList();
    }

    private Stream<Finding> ofScope(CollectorScope scope) {
        AddressedCollectors addressed =
                new AddressedCollectors(scope.collectors().services(), services);
        return Stream.of(
                        scope.collectors().all().stream().flatMap(c -> ofCollector(c, scope)),
                        new ReceptionFindings(scope, addressed).all(),
                        new PolicyFindings(scope, NetworkPolicies.of(scope.own(), everything), addressed)
                                .all().stream(),
                        new ServedPorts(scope, addressed).findings())
                .flatMap(s -> s);
    }

    private Stream<Finding> ofCollector(ExistingCollector collector, CollectorScope scope) {
        return collector.config().stream()
                .filter(config -> !isGenerated(collector.owner()))
                .flatMap(config -> Stream.of(
                                new DefinedComponents(collector, config).findings(),
                                new BackendCheck(collector, config).finding().stream(),
                                new NoiseCheck(collector, config).finding(services).stream(),
                                tailSampler(collector, config, scope))
                        .flatMap(s -> s));
    }

    // What this plugin generates is judged where it is configured.
    private static boolean isGenerated(KubernetesObject object) {
        return object.node()
                .mapping("metadata", "labels")
                .flatMap(l -> l.text("app.kubernetes.io/managed-by"))
                .filter("llmd-tracing"::equals)
                .isPresent();
    }

    private Stream<Finding> tailSampler(ExistingCollector collector, CollectorConfig config, CollectorScope scope) {
        return TailSampler.of(collector, config).stream()
                .flatMap(t -> Stream.concat(
                        t.split(new Instances(everything), collectors, services).stream(),
                        isFed() ? t.belowHead(scope.tracing(collector).profile()).stream() : Stream.of()));
    }

    private boolean isFed() {
        return scopes.stream().anyMatch(s -> !s.workloads().isEmpty());
    }
}
