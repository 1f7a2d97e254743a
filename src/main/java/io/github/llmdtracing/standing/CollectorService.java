package io.github.llmdtracing.standing;

import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kubernetes.ServiceName;
import io.github.llmdtracing.otel.OtlpProtocol;
import java.util.Optional;
import java.util.OptionalInt;

/** A Service that leads to a collector. */
sealed interface CollectorService permits WrittenService, OperatedService {
    /** The collector. */
    ExistingCollector collector();

    /** The object that is the Service, or that the operator makes it of. */
    KubernetesObject object();

    /** Its name. */
    String name();

    /** The port that leads to the collector's receiver for a protocol. */
    OptionalInt port(OtlpProtocol protocol);

    /** The port of the collector's pods that a port leads to; none where the Service is not known to have it. */
    OptionalInt target(int port);

    /** Whether the Service certainly does not have a port. */
    boolean lacks(int port);

    /** Its namespace, where the manifest names one. */
    default Optional<String> namespace() {
        return object().namespace();
    }

    default ServiceName serviceName() {
        return new ServiceName(name(), namespace());
    }

    /** Whether its name stands for all pods, so that another Service is the one to send to. */
    default boolean isHeadless() {
        return false;
    }

    /** Whether a host, as a workload of a namespace writes it, is this Service and no other. */
    default boolean isNamed(String host, Optional<String> workload) {
        return serviceName().isNamed(host, workload);
    }
}
