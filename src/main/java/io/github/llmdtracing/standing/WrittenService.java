package io.github.llmdtracing.standing;

import io.github.llmdtracing.kubernetes.ClusterService;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.otel.OtlpProtocol;
import java.util.OptionalInt;

/**
 * A Service of the tree.
 *
 * @param service the Service
 * @param collector the collector in the pods that it selects
 */
record WrittenService(ClusterService service, PodCollector collector) implements CollectorService {
    @Override
    public KubernetesObject object() {
        return service.object();
    }

    @Override
    public String name() {
        return object().name();
    }

    @Override
    public OptionalInt port(OtlpProtocol protocol) {
        return new CollectorPorts(service, collector).leadingTo(protocol);
    }

    @Override
    public OptionalInt target(int port) {
        return service.ports().stream()
                .filter(p -> p.number() == port)
                .map(p -> p.target(collector.pod()))
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    @Override
    public boolean lacks(int port) {
        return !service.ports().isEmpty() && service.ports().stream().noneMatch(p -> p.number() == port);
    }

    @Override
    public boolean isHeadless() {
        return service.isHeadless();
    }
}
