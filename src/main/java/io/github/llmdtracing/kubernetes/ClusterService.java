package io.github.llmdtracing.kubernetes;

import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Service.
 *
 * @param object the object
 */
public record ClusterService(KubernetesObject object) {
    /** Its ports; what has no number is left out. */
    public List<ServicePort> ports() {
        return object.node().mapping("spec").flatMap(s -> s.sequence("ports")).stream()
                .flatMap(s -> s.items().stream())
                .map(YamlNode::asMapping)
                .flatMap(Optional::stream)
                .flatMap(p -> ServicePort.of(p).stream())
                .toList();
    }

    /** Whether it has no address of its own, so that its name stands for all pods. */
    public boolean isHeadless() {
        return object.node()
                .mapping("spec")
                .flatMap(s -> s.text("clusterIP"))
                .filter("None"::equals)
                .isPresent();
    }

    /** Whether it leads to these pods. */
    public boolean selects(PodTemplate pod) {
        Map<String, String> labels = pod.labels();
        Optional<YamlMapping> selector = object.node().mapping("spec", "selector");
        return object.namespace().equals(pod.owner().namespace())
                && selector.filter(s -> !s.entries().isEmpty())
                        .filter(s -> s.effectiveEntries().stream()
                                .allMatch(e -> e.name()
                                        .flatMap(n -> Optional.ofNullable(labels.get(n)))
                                        .equals(e.value().text())))
                        .isPresent();
    }
}
