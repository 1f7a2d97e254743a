package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kubernetes.LanguageModelServices;
import io.github.llmdtracing.kubernetes.ProjectIndex;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The configurations that an LLMInferenceService is put on top of: {@code baseRefs}, of which the last goes before (kserve v0.20.0,
 * pkg/controller/v1alpha2/llmisvc/config_merge.go).
 */
record ServiceBases(ProjectIndex index) {
    private static final String KIND = "LLMInferenceServiceConfig";

    /** Those of a service that are in the tree, the one that goes before the others first. */
    List<KubernetesObject> of(KubernetesObject service) {
        List<String> names = names(service).toList();
        return Stream.iterate(names.size() - 1, i -> i >= 0, i -> i - 1)
                .flatMap(i -> named(names.get(i), service).stream())
                .toList();
    }

    // The runtime lies below all of them.
    private static Stream<String> names(KubernetesObject service) {
        Stream<String> runtime = service.node().mapping("spec").flatMap(s -> s.text("runtime")).stream();
        return Stream.concat(runtime, references(service));
    }

    /** Whether a service names any, in the tree or elsewhere. */
    static boolean areNamed(KubernetesObject service) {
        return items(service).findAny().isPresent();
    }

    private static Stream<YamlNode> items(KubernetesObject service) {
        return service.node().mapping("spec").flatMap(s -> s.sequence("baseRefs")).map(YamlSequence::items).stream()
                .flatMap(List::stream);
    }

    private static Stream<String> references(KubernetesObject service) {
        return items(service).flatMap(i -> i.asMapping().stream()).flatMap(m -> m.text("name").stream());
    }

    // Of several of one name, as in overlays, it is not known which is meant.
    private Optional<KubernetesObject> named(String name, KubernetesObject service) {
        List<KubernetesObject> found = index.ofKind(KIND).stream()
                .filter(o -> o.name().equals(name) && isSeenBy(o, service))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean isSeenBy(KubernetesObject base, KubernetesObject service) {
        return base.namespace().isEmpty()
                || service.namespace().isEmpty()
                || base.namespace().equals(service.namespace());
    }

    /** What lies below a container of a service: that of the same name in the same field of a base. */
    Optional<Container> below(Container container) {
        return container.pod().owner() instanceof KubernetesObject service && LanguageModelServices.isService(service)
                ? of(service).stream().flatMap(b -> same(b, container)).findFirst()
                : Optional.empty();
    }

    private static Stream<Container> same(KubernetesObject other, Container container) {
        return containers(other).filter(c -> areSame(c, container));
    }

    private static Stream<Container> containers(KubernetesObject object) {
        return object.podTemplates().stream().flatMap(p -> p.containers().stream());
    }

    private static boolean areSame(Container one, Container other) {
        return one.pod().path().equals(other.pod().path())
                && one.name().equals(other.name())
                && one.list().equals(other.list());
    }

    /** The containers that a service has from its bases alone. */
    List<Container> inherited(KubernetesObject service) {
        return of(service).stream()
                .flatMap(ServiceBases::containers)
                .filter(c -> same(service, c).findAny().isEmpty())
                .toList();
    }
}
