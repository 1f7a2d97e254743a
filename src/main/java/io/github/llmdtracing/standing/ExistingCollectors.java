package io.github.llmdtracing.standing;

import io.github.llmdtracing.kubernetes.ClusterService;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kubernetes.ProjectIndex;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The collectors of the user's own in a tree, and the Services that lead to them. */
final class ExistingCollectors {
    private final List<PodCollector> pods;
    private final List<OperatedCollector> operated;
    private final List<LooseConfig> loose;
    private final List<CollectorService> services;

    ExistingCollectors(ProjectIndex index) {
        this(index, index, index);
    }

    /**
     * Those of a part of a tree.
     *
     * @param own the part
     * @param near what holds their config maps
     * @param all what may name a config map
     */
    ExistingCollectors(ProjectIndex own, ProjectIndex near, ProjectIndex all) {
        this.pods =
                own.objects().stream().flatMap(o -> PodCollector.in(o, near)).toList();
        this.operated = own.ofKind(OperatedCollector.KIND).stream()
                .map(OperatedCollector::of)
                .toList();
        this.loose = loose(own, all);
        this.services = Stream.concat(standalone(own), ofOperator()).toList();
    }

    /** All of them, in the order of the files, kind by kind. */
    List<ExistingCollector> all() {
        return Stream.<List<? extends ExistingCollector>>of(pods, operated, loose)
                .flatMap(List::stream)
                .map(ExistingCollector.class::cast)
                .toList();
    }

    List<OperatedCollector> operated() {
        return operated;
    }

    List<CollectorService> services() {
        return services;
    }

    private Stream<CollectorService> standalone(ProjectIndex index) {
        List<ClusterService> candidates = pods.isEmpty()
                ? List.of()
                : index.ofKind("Service").stream().map(ClusterService::new).toList();
        return candidates.stream().flatMap(this::standalone);
    }

    private Stream<CollectorService> standalone(ClusterService service) {
        return pods.stream().filter(c -> service.selects(c.pod())).limit(1).map(c -> new WrittenService(service, c));
    }

    private Stream<CollectorService> ofOperator() {
        return operated.stream().filter(c -> !c.isSidecar()).map(OperatedService::new);
    }

    private static List<LooseConfig> loose(ProjectIndex own, ProjectIndex all) {
        List<LooseConfig> found =
                own.ofKind("ConfigMap").stream().flatMap(LooseConfig::in).toList();
        Set<String> named = found.isEmpty() ? Set.of() : namedByPods(all);
        return found.stream().filter(c -> !named.contains(c.owner().name())).toList();
    }

    private static Set<String> namedByPods(ProjectIndex index) {
        return index.objects().stream()
                .flatMap(ExistingCollectors::specifications)
                .flatMap(s -> new NestedScalars(s).all())
                .collect(Collectors.toSet());
    }

    private static Stream<YamlMapping> specifications(KubernetesObject object) {
        return object.kind().equals(OperatedCollector.KIND)
                ? Stream.of(object.node())
                : object.podTemplates().stream().map(t -> t.spec());
    }
}
