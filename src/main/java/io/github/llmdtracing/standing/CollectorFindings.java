package io.github.llmdtracing.standing;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kubernetes.ProjectIndex;
import io.github.llmdtracing.kustomize.Build;
import io.github.llmdtracing.settings.TracingSettings;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All that has to be said of the collectors of the user's own, and of the way to them. */
public final class CollectorFindings {
    private final List<CollectorScope> scopes;
    private final List<ExistingCollector> collectors;
    private final List<CollectorService> services;
    private final ProjectIndex everything;
    private final Predicate<String> excluded;

    private CollectorFindings(CollectorScopes scopes) {
        this.excluded = scopes.settings().excluded();
        this.scopes = scopes.all();
        this.everything = scopes.everything();
        this.collectors =
                this.scopes.stream().flatMap(s -> s.collectors().all().stream()).toList();
        this.services = this.scopes.stream()
                .flatMap(s -> s.collectors().services().stream())
                .toList();
    }

    /**
     * What has to be said of a tree.
     *
     * @param settings what the POM says
     * @param raw the objects that no kustomization uses
     * @param builds what kustomizations make
     * @param components what was found, as it will be
     */
    public static CollectorFindings of(
            TracingSettings settings,
            List<KubernetesObject> raw,
            List<Build> builds,
            List<ComponentReport> components) {
        return new CollectorFindings(new CollectorScopes(settings, raw, builds, components));
    }

    /** Each once, whatever makes use of a file. */
    public List<Finding> all() {
        return scopes.stream()
                .flatMap(this::ofScope)
                .filter(f -> !excluded.test(f.location().file()))
                .distinct()
                .sorted()
                .toList();
    }

    /** The collectors that spans may go to, as reports show them. */
    public List<StandingCollector> standing() {
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
