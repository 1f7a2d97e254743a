package io.github.llmdtracing.standing;

import io.github.llmdtracing.kubernetes.PodTemplate;
import io.github.llmdtracing.kubernetes.ProjectIndex;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.otel.OtlpProtocol;
import java.util.List;
import java.util.Optional;

/** Collectors that run in the pods that they serve: those that stand there, and those that the operator puts in. */
final class SidecarCollectors {
    /** Of a pod (open-telemetry/opentelemetry-operator v0.158.0, internal/webhook/podmutation and internal/sidecar). */
    private static final String INJECT = "sidecar.opentelemetry.io/inject";

    private final ProjectIndex index;
    private final List<OperatedCollector> operated;

    SidecarCollectors(ProjectIndex index) {
        this(
                index,
                index.ofKind(OperatedCollector.KIND).stream()
                        .map(OperatedCollector::of)
                        .toList());
    }

    private SidecarCollectors(ProjectIndex index, List<OperatedCollector> operated) {
        this.index = index;
        this.operated = operated;
    }

    /** The same, with the config maps of these objects. */
    SidecarCollectors near(ProjectIndex objects) {
        return new SidecarCollectors(objects, operated);
    }

    /** Where the collector in a pod listens; none where there is none. */
    Optional<OtlpEndpoint> beside(PodTemplate pod, OtlpProtocol protocol) {
        return port(pod, protocol).map(p -> new OtlpEndpoint("http://localhost:" + p));
    }

    private Optional<Integer> port(PodTemplate pod, OtlpProtocol protocol) {
        Optional<Integer> standing = PodCollector.containers(pod)
                .map(c -> new CollectorFiles(index, c).config())
                .map(c -> port(c, protocol))
                .findFirst();
        return standing.or(() -> injected(pod).flatMap(name -> injectedPort(name, pod, protocol)));
    }

    private static int port(Optional<CollectorConfig> config, OtlpProtocol protocol) {
        return config.stream()
                .flatMap(c -> new OtlpListeners(c, "").all())
                .filter(l -> l.protocol() == protocol)
                .map(OtlpListener::port)
                .findFirst()
                .orElse(protocol.port());
    }

    private static Optional<String> injected(PodTemplate pod) {
        return Optional.ofNullable(pod.ownAnnotations().get(INJECT))
                .filter(v -> !v.isBlank() && !v.equalsIgnoreCase("false"));
    }

    // What the tree does not have is in the cluster; what it has and is no sidecar is not put in.
    private Optional<Integer> injectedPort(String name, PodTemplate pod, OtlpProtocol protocol) {
        List<OperatedCollector> named = operated.stream()
                .filter(c -> isMeant(c, name, pod.owner().namespace()))
                .toList();
        if (named.stream().anyMatch(OperatedCollector::isSidecar)) {
            return named.stream()
                    .filter(OperatedCollector::isSidecar)
                    .findFirst()
                    .map(c -> c.receiverPort(protocol));
        }
        return named.isEmpty() || name.equalsIgnoreCase("true") ? Optional.of(protocol.port()) : Optional.empty();
    }

    private static boolean isMeant(OperatedCollector collector, String name, Optional<String> pod) {
        boolean near = pod.isEmpty()
                || collector.owner().namespace().isEmpty()
                || pod.equals(collector.owner().namespace());
        String full = collector.owner().namespace().orElse("") + "/"
                + collector.owner().name();
        boolean any = name.equalsIgnoreCase("true");
        return near && (any || name.equals(collector.owner().name())) || name.equals(full);
    }
}
