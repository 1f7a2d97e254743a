package io.github.llmdtracing.standing;

import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kubernetes.PodTemplate;
import io.github.llmdtracing.kubernetes.ProjectIndex;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A container that runs a collector.
 *
 * @param owner the workload
 * @param container the container
 * @param config its configuration
 * @param usualHost where its receivers listen if nobody says where
 */
record PodCollector(KubernetesObject owner, Container container, Optional<CollectorConfig> config, String usualHost)
        implements ExistingCollector {
    /** The collectors in the pods of an object. */
    static Stream<PodCollector> in(KubernetesObject object, ProjectIndex index) {
        return object.podTemplates().stream().flatMap(PodCollector::containers).map(c -> of(object, c, index));
    }

    /** The containers of a pod that run collectors. */
    static Stream<Container> containers(PodTemplate pod) {
        return pod.containers().stream()
                .filter(Container::staysUp)
                .filter(c -> CollectorImage.of(c).isCollector());
    }

    static PodCollector of(KubernetesObject owner, Container container, ProjectIndex index) {
        CollectorFiles files = new CollectorFiles(index, container);
        String host = files.listensEverywhere()
                ? "0.0.0.0"
                : CollectorImage.of(container).usualHost();
        return new PodCollector(owner, container, files.config(), host);
    }

    PodTemplate pod() {
        return container.pod();
    }

    @Override
    public boolean isSidecar() {
        return pod().containers().stream()
                .filter(Container::staysUp)
                .anyMatch(c -> !CollectorImage.of(c).isCollector());
    }

    /** Whether it shares the node's addresses, localhost included. */
    boolean isOnHostNetwork() {
        return pod().spec().text("hostNetwork").filter("true"::equals).isPresent();
    }
}
