package io.github.llmdtracing.standing;

import io.github.llmdtracing.kubernetes.PodTemplate;
import io.github.llmdtracing.kubernetes.ProjectIndex;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.otel.OtlpProtocol;
import io.github.llmdtracing.settings.Tracing;
import java.util.List;
import java.util.Optional;

/**
 * Where spans go: where the POM says, else to the collector in the pod, else to the one collector of the tree, else to the name that
 * llm-d's guide uses.
 */
public final class Endpoints {
    private static final String DEFAULT_SERVICE = "otel-collector";

    private final OtlpProtocol protocol;
    private final SidecarCollectors sidecars;
    private final List<CollectorService> services;

    /**
     * The endpoints in a tree.
     *
     * @param protocol how spans are sent
     * @param index the objects of the tree
     */
    public Endpoints(OtlpProtocol protocol, ProjectIndex index) {
        this(protocol, new SidecarCollectors(index), new ExistingCollectors(index).services());
    }

    private Endpoints(OtlpProtocol protocol, SidecarCollectors sidecars, List<CollectorService> services) {
        this.protocol = protocol;
        this.sidecars = sidecars;
        this.services = services;
    }

    /** The one collector of these objects, if there is one; else this. */
    Endpoints preferring(ProjectIndex near) {
        Endpoints own = new Endpoints(protocol, sidecars.near(near), new ExistingCollectors(near).services());
        return own.found().size() == 1 ? own : new Endpoints(protocol, own.sidecars, services);
    }

    /** The same collectors, for programs that send in another way. */
    public Endpoints by(OtlpProtocol other) {
        return new Endpoints(other, sidecars, services);
    }

    /** The endpoint for the containers of a pod. */
    public OtlpEndpoint of(Tracing tracing, PodTemplate pod) {
        return tracing.endpoint()
                .or(() -> sidecars.beside(pod, protocol))
                .orElseGet(() -> of(tracing, pod.owner().namespace()));
    }

    /** The endpoint for a workload in a namespace. */
    public OtlpEndpoint of(Tracing tracing, Optional<String> namespace) {
        return tracing.endpoint()
                .or(() -> tracing.collector().map(c -> c.endpointFrom(namespace, protocol)))
                .orElseGet(() -> new OtlpEndpoint(collector().urlFrom(namespace)));
    }

    /** Whether the endpoint is neither configured nor served by anything in the tree. */
    public boolean isGuess(Tracing tracing) {
        return tracing.endpoint().isEmpty() && tracing.collector().isEmpty() && found().size() != 1;
    }

    /** Whether a collector runs in the pod, so that an endpoint on localhost is meant. */
    public boolean hasCollectorBeside(PodTemplate pod) {
        return sidecars.beside(pod, protocol).isPresent();
    }

    private FollowedService collector() {
        List<FollowedService> found = found();
        return found.size() == 1
                ? found.get(0)
                : new FollowedService(DEFAULT_SERVICE, Optional.empty(), protocol.port());
    }

    private List<FollowedService> found() {
        return new FollowedServices(protocol).among(services);
    }
}
