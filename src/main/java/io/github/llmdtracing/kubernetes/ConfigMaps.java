package io.github.llmdtracing.kubernetes;

import io.github.llmdtracing.commandline.ScriptSource;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The config maps of the tree, as a container finds them by name.
 *
 * @param index what has the config maps
 * @param container the container
 */
public record ConfigMaps(ProjectIndex index, Container container) {
    static final String KIND = "ConfigMap";

    /** The text of a key; none where no config map of the tree has it, or several could be meant. */
    Optional<ScriptSource> text(String name, String key) {
        return named(name).flatMap(c -> text(c, key));
    }

    static Optional<ScriptSource> text(KubernetesObject configMap, String key) {
        Optional<YamlScalar> text =
                data(configMap).findFirst().flatMap(d -> d.get(key)).flatMap(YamlNode::asScalar);
        return text.map(s -> new ScriptSource(configMap.place(s), s));
    }

    /** What a config map has as text. */
    static Stream<YamlMapping> data(KubernetesObject configMap) {
        return configMap.node().mapping("data").stream();
    }

    /** The config map of that name; none where the tree has none, or several could be meant. */
    Optional<KubernetesObject> named(String name) {
        // Several of one name belong to several environments, and which is meant cannot be known.
        List<KubernetesObject> choice = candidates(name);
        return choice.size() == 1 ? Optional.of(choice.get(0)) : Optional.empty();
    }

    /** The config maps that could be meant by a name: those of the container's own file before others. */
    List<KubernetesObject> candidates(String name) {
        List<KubernetesObject> all = index.ofKind(KIND).stream()
                .filter(c -> c.name().equals(name) && mayShareNamespace(c))
                .toList();
        List<KubernetesObject> near = inSameFile(all);
        return near.isEmpty() ? all : near;
    }

    private boolean mayShareNamespace(KubernetesObject configMap) {
        Optional<String> own = container.pod().owner().namespace();
        Optional<String> other = configMap.namespace();
        return own.isEmpty() || other.isEmpty() || own.equals(other);
    }

    private List<KubernetesObject> inSameFile(List<KubernetesObject> named) {
        String path = container.pod().owner().file().text().path();
        return named.stream().filter(c -> c.file().text().path().equals(path)).toList();
    }
}
