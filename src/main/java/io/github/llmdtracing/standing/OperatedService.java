package io.github.llmdtracing.standing;

import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.otel.OtlpProtocol;
import java.util.OptionalInt;

/**
 * The Service that the operator makes, with the ports of the receivers.
 *
 * @param collector the collector
 */
record OperatedService(OperatedCollector collector) implements CollectorService {
    @Override
    public KubernetesObject object() {
        return collector.owner();
    }

    @Override
    public String name() {
        return collector.serviceName();
    }

    @Override
    public OptionalInt port(OtlpProtocol protocol) {
        return OptionalInt.of(collector.receiverPort(protocol));
    }

    @Override
    public OptionalInt target(int port) {
        return OptionalInt.of(port);
    }

    // Other receivers and spec.ports bring ports of their own.
    @Override
    public boolean lacks(int port) {
        return collector.config().isPresent()
                && !new NestedScalars(object().node()).mention(String.valueOf(port))
                && collector.listeners().stream().noneMatch(l -> l.address().hears(port));
    }
}
