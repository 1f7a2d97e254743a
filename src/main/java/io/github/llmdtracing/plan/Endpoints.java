package io.github.llmdtracing.plan;

import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kubernetes.PodTemplate;
import io.github.llmdtracing.kubernetes.WorkloadKinds;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.otel.OtlpProtocol;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where spans go: where the POM says, else to the one collector of the tree, else to the name that llm-d's guide uses. */
final class Endpoints {
    private static final String DEFAULT_SERVICE = "otel-collector";

    private final OtlpProtocol protocol;
    private final List<CollectorService> found;

    Endpoints(OtlpProtocol protocol, ProjectIndex index) {
        this.protocol = protocol;
        this.found = Stream.concat(standalone(index), operated(index))
                .filter(this::isAddressable)
                .distinct()
                .toList();
    }

    /**
     * A collector's Service.
     *
     * @param name the Service
     * @param namespace its namespace, where the manifest names one
     */
    private record CollectorService(String name, Optional<String> namespace) {
        String hostFrom(Optional<String> workload) {
            boolean elsewhere = namespace.isPresent() && !namespace.equals(workload);
            return elsewhere ? name + "." + namespace.get() + ".svc.cluster.local" : name;
        }
    }

    /** The one collector of these objects, if there is one; else this. */
    Endpoints preferring(ProjectIndex near) {
        Endpoints own = new Endpoints(protocol, near);
        return own.found.size() == 1 ? own : this;
    }

    /** The endpoint for a workload in a namespace. */
    OtlpEndpoint of(Tracing tracing, Optional<String> namespace) {
        return tracing.endpoint()
                .or(() -> tracing.collector().map(c -> c.endpointFrom(namespace, protocol)))
                .orElseGet(() -> endpoint(collector().hostFrom(namespace)));
    }

    /** Whether the endpoint is neither configured nor served by anything in the tree. */
    boolean isGuess(Tracing tracing) {
        return tracing.endpoint().isEmpty() && tracing.collector().isEmpty() && found.size() != 1;
    }

    private CollectorService collector() {
        return found.size() == 1 ? found.get(0) : new CollectorService(DEFAULT_SERVICE, Optional.empty());
    }

    private OtlpEndpoint endpoint(String host) {
        return new OtlpEndpoint(url(host));
    }

    // A name may be missing, or come from a template.
    private boolean isAddressable(CollectorService service) {
        return OtlpEndpoint.parse(url(service.hostFrom(Optional.empty()))).isPresent();
    }

    private String url(String host) {
        return "http://" + host + ":" + protocol.port();
    }

    private Stream<CollectorService> standalone(ProjectIndex index) {
        List<KubernetesObject> services =
                index.ofKind("Service").stream().filter(this::listens).toList();
        List<PodTemplate> collectors = services.isEmpty() ? List.of() : collectors(index);
        return services.stream()
                .filter(s -> collectors.stream().anyMatch(c -> selects(s, c)))
                .map(s -> new CollectorService(s.name(), s.namespace()));
    }

    private static List<PodTemplate> collectors(ProjectIndex index) {
        return index.objects().stream()
                .flatMap(o -> WorkloadKinds.podTemplates(o).stream())
                .filter(Endpoints::runsCollector)
                .toList();
    }

    private static boolean runsCollector(PodTemplate pod) {
        return pod.containers().stream().flatMap(c -> c.image().stream()).anyMatch(Endpoints::isCollectorImage);
    }

    /** Whether an image is a distribution of the OpenTelemetry Collector. */
    static boolean isCollectorImage(String image) {
        String lower = image.toLowerCase(Locale.ROOT);
        return lower.contains("opentelemetry-collector")
                || lower.contains("otelcol")
                || lower.contains("otel-collector");
    }

    private boolean listens(KubernetesObject service) {
        return service.node().mapping("spec").flatMap(s -> s.sequence("ports")).stream()
                .flatMap(s -> s.items().stream())
                .map(YamlNode::asMapping)
                .flatMap(Optional::stream)
                .anyMatch(p -> p.text("port")
                        .filter(String.valueOf(protocol.port())::equals)
                        .isPresent());
    }

    private static boolean selects(KubernetesObject service, PodTemplate pod) {
        Map<String, String> labels = pod.labels();
        Optional<YamlMapping> selector = service.node().mapping("spec", "selector");
        boolean sameNamespace = service.namespace().equals(pod.owner().namespace());
        return sameNamespace
                && selector.filter(s -> !s.entries().isEmpty())
                        .filter(s -> s.entries().stream()
                                .allMatch(e -> e.name()
                                        .flatMap(n -> Optional.ofNullable(labels.get(n)))
                                        .equals(e.value().text())))
                        .isPresent();
    }

    // The operator names the Service after the object (open-telemetry/opentelemetry-operator 0.158).
    private static Stream<CollectorService> operated(ProjectIndex index) {
        return index.ofKind("OpenTelemetryCollector").stream()
                .filter(o -> !o.node()
                        .mapping("spec")
                        .flatMap(s -> s.text("mode"))
                        .filter("sidecar"::equals)
                        .isPresent())
                .map(o -> new CollectorService(o.name() + "-collector", o.namespace()));
    }
}
