package io.github.llmdtracing.standing;

import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.otel.OtlpProtocol;
import java.util.List;
import java.util.Optional;

/** A collector of the user's own. It is looked at, and never changed. */
sealed interface ExistingCollector permits PodCollector, OperatedCollector, LooseConfig {
    /** The object that it is, or is made by. */
    KubernetesObject owner();

    /** Its configuration; none where some of it is not known. */
    Optional<CollectorConfig> config();

    /** The host where its receivers listen if nobody says where. */
    String usualHost();

    /** Whether it serves the pod that it is in, and no other. */
    boolean isSidecar();

    /** As messages name it. */
    default String title() {
        return owner().title();
    }

    /** Where it takes traces by OTLP; nothing where that is not known. */
    default List<OtlpListener> listeners() {
        return config().stream()
                .flatMap(c -> new OtlpListeners(c, usualHost()).all())
                .toList();
    }

    /** Whether it takes traces by a protocol; where its configuration is not known, it does. */
    default boolean speaks(OtlpProtocol protocol) {
        return config().isEmpty() || listeners().stream().anyMatch(l -> l.protocol() == protocol);
    }

    /** The port for a protocol; the usual one where it is not known. */
    default int receiverPort(OtlpProtocol protocol) {
        return listeners().stream()
                .filter(l -> l.protocol() == protocol)
                .map(OtlpListener::port)
                .findFirst()
                .orElse(protocol.port());
    }
}
