package io.github.llmdtracing.kubernetes;

import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A pod specification within a workload.
 *
 * @param owner the workload
 * @param path where the specification stands, as {@code spec.template.spec}
 * @param spec the specification
 * @param metadata the template's own metadata, where the kind has them
 */
public record PodTemplate(Workload owner, String path, YamlMapping spec, Optional<YamlMapping> metadata) {
    private static final List<String> LISTS = List.of("initContainers", "containers");
    /** Kinds whose controllers add no label that anybody selects by. */
    private static final Set<String> PLAIN =
            Set.of("Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job", "CronJob", "ReplicationController");

    /** Init containers and containers, in that order; last the model of an InferenceService, which becomes one. */
    public List<Container> containers() {
        return Stream.concat(LISTS.stream().flatMap(this::containers), InferenceServiceKind.model(this).stream())
                .toList();
    }

    private Stream<Container> containers(String list) {
        return spec.sequence(list).stream()
                .map(YamlSequence::items)
                .flatMap(List::stream)
                .flatMap(i -> i.asMapping().stream())
                .filter(m -> !isTakenAway(m))
                .map(m -> new Container(this, path + "." + list, m));
    }

    /** Whether a strategic merge patch only names it in order to delete it. */
    private static boolean isTakenAway(YamlMapping container) {
        return container.text("$patch").filter("delete"::equals).isPresent();
    }

    /** The labels of the pods, those of the object standing in where the template has none. */
    public Map<String, String> labels() {
        return merged(owner.labels(), "labels");
    }

    /** The annotations of the pods and of the object. */
    public Map<String, String> annotations() {
        return merged(owner.annotations(), "annotations");
    }

    /** The labels that the pods themselves have; a controller of an unusual kind may add others. */
    public Labels ownLabels() {
        Optional<YamlMapping> own = metadata.flatMap(m -> m.mapping("labels"));
        Map<String, String> known =
                isPod() ? owner.labels() : own.map(KubernetesObject::texts).orElse(Map.of());
        return new Labels(known, isPod() || PLAIN.contains(owner.kind()));
    }

    /** The annotations that the pods themselves have. */
    public Map<String, String> ownAnnotations() {
        Optional<YamlMapping> own = metadata.flatMap(m -> m.mapping("annotations"));
        return isPod() ? owner.annotations() : own.map(KubernetesObject::texts).orElse(Map.of());
    }

    private boolean isPod() {
        return owner.kind().equals("Pod");
    }

    /** The number of the containers' port of that name. */
    public OptionalInt containerPort(String name) {
        return ports().filter(p -> p.text("name").filter(name::equals).isPresent())
                .flatMap(p -> p.text("containerPort").stream())
                .map(Numbers::parse)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    /** The names of the containers' ports. */
    public List<String> portNames() {
        return ports().flatMap(p -> p.text("name").stream()).distinct().toList();
    }

    private Stream<YamlMapping> ports() {
        return containers().stream()
                .flatMap(c -> c.node().sequence("ports").stream())
                .flatMap(s -> s.items().stream())
                .flatMap(i -> i.asMapping().stream());
    }

    private Map<String, String> merged(Map<String, String> ofOwner, String key) {
        Map<String, String> all = new TreeMap<>(ofOwner);
        metadata.flatMap(m -> m.mapping(key)).ifPresent(m -> all.putAll(KubernetesObject.texts(m)));
        return all;
    }

    /** The volumes by name. */
    public Optional<YamlMapping> volume(String name) {
        return spec.sequence("volumes").stream()
                .flatMap(s -> s.items().stream())
                .map(YamlNode::asMapping)
                .flatMap(Optional::stream)
                .filter(v -> v.text("name").filter(name::equals).isPresent())
                .findFirst();
    }
}
