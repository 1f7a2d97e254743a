package io.github.llmdtracing.kubernetes;

import io.github.llmdtracing.commandline.ScriptSource;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds files that a container gets from config maps of the tree, alone or in a projected volume (Kubernetes API reference, Volume,
 * ProjectedVolumeSource).
 *
 * @param index what has the config maps
 * @param container the container
 */
public record MountedScripts(ProjectIndex index, Container container) {
    /** What stands at {@code path} in the container; none where no config map of the tree puts something there. */
    public Optional<ScriptSource> at(String path) {
        return mounts().flatMap(m -> at(path, m).stream()).findFirst();
    }

    private Stream<YamlMapping> mounts() {
        return items(container.node(), "volumeMounts");
    }

    private static Stream<YamlMapping> items(YamlMapping mapping, String key) {
        return mapping.sequence(key).stream()
                .flatMap(s -> s.items().stream())
                .map(YamlNode::asMapping)
                .flatMap(Optional::stream);
    }

    private Optional<ScriptSource> at(String path, YamlMapping mount) {
        Optional<String> file = mount.text("mountPath").flatMap(m -> within(m, mount.text("subPath"), path));
        Optional<YamlMapping> volume = mount.text("name").flatMap(container.pod()::volume);
        return file.flatMap(f -> volume.flatMap(v -> of(v, f)));
    }

    // Where several sources have the file, one hides the others.
    private Optional<ScriptSource> of(YamlMapping volume, String file) {
        List<ScriptSource> found = configMaps(volume)
                .flatMap(c -> c.text("name").flatMap(n -> key(c, file).flatMap(k -> data(n, k))).stream())
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Stream<YamlMapping> configMaps(YamlMapping volume) {
        Stream<YamlMapping> projected = volume.mapping("projected").stream().flatMap(p -> items(p, "sources"));
        return Stream.concat(Stream.of(volume), projected).flatMap(s -> s.mapping("configMap").stream());
    }

    private static Optional<String> within(String mountPath, Optional<String> subPath, String path) {
        if (subPath.isPresent()) {
            return path.equals(mountPath) ? subPath : Optional.empty();
        }
        String directory = mountPath.endsWith("/") ? mountPath : mountPath + "/";
        return path.startsWith(directory) ? Optional.of(path.substring(directory.length())) : Optional.empty();
    }

    // A source that lists items has no other files.
    private static Optional<String> key(YamlMapping configMap, String file) {
        return items(configMap, "items").findAny().isEmpty()
                ? Optional.of(file)
                : items(configMap, "items")
                        .filter(i -> i.text("path").filter(file::equals).isPresent())
                        .flatMap(i -> i.text("key").stream())
                        .findFirst();
    }

    private Optional<ScriptSource> data(String name, String key) {
        List<KubernetesObject> named = index.ofKind("ConfigMap").stream()
                .filter(c -> c.name().equals(name) && mayShareNamespace(c))
                .toList();
        return only(inSameFile(named), named).flatMap(c -> scalar(c, key).map(s -> new ScriptSource(c.place(s), s)));
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

    // Several of one name belong to several environments, and which is meant cannot be known.
    private static Optional<KubernetesObject> only(List<KubernetesObject> near, List<KubernetesObject> all) {
        List<KubernetesObject> choice = near.isEmpty() ? all : near;
        return choice.size() == 1 ? Optional.of(choice.get(0)) : Optional.empty();
    }

    private static Optional<YamlScalar> scalar(KubernetesObject configMap, String key) {
        return configMap.node().mapping("data").flatMap(d -> d.get(key)).flatMap(YamlNode::asScalar);
    }
}
