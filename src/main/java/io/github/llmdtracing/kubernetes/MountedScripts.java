package io.github.llmdtracing.kubernetes;

import io.github.llmdtracing.commandline.ScriptSource;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds files that a container gets from config maps of the tree, alone or in a projected volume (Kubernetes API reference, Volume,
 * ProjectedVolumeSource).
 *
 * @param configMaps the config maps
 */
public record MountedScripts(ConfigMaps configMaps) {
    /** The files of a container. */
    public MountedScripts(ProjectIndex index, Container container) {
        this(new ConfigMaps(index, container));
    }

    /** What stands at {@code path} in the container; none where no config map of the tree puts something there. */
    public Optional<ScriptSource> at(String path) {
        return mounts().flatMap(m -> at(path, m).stream()).findFirst();
    }

    /** All files that config maps of the tree bring; where they hide each other, all of them. */
    List<MountedFile> files() {
        return mounts().flatMap(this::files).toList();
    }

    private Stream<MountedFile> files(YamlMapping mount) {
        Optional<YamlMapping> volume = mount.text("name").flatMap(container().pod()::volume);
        return volume.stream()
                .flatMap(MountedScripts::configMaps)
                .flatMap(c -> c.text("name").stream()
                        .flatMap(n -> configMaps.candidates(n).stream())
                        .flatMap(m -> files(mount, c, m)));
    }

    private static Stream<MountedFile> files(YamlMapping mount, YamlMapping reference, KubernetesObject configMap) {
        return names(reference, configMap)
                .flatMap(
                        n -> key(reference, n)
                                .flatMap(k -> ConfigMaps.text(configMap, k))
                                .flatMap(s -> file(mount, n, s))
                                .stream());
    }

    private static Stream<String> names(YamlMapping reference, KubernetesObject configMap) {
        return items(reference, "items").findAny().isEmpty()
                ? ConfigMaps.data(configMap).flatMap(d -> d.entries().stream()).flatMap(e -> e.name().stream())
                : items(reference, "items").flatMap(i -> i.text("path").stream());
    }

    private static Optional<MountedFile> file(YamlMapping mount, String name, ScriptSource source) {
        Optional<String> path = mount.text("mountPath").map(m -> m.replaceFirst("/+$", ""));
        Optional<String> subPath = mount.text("subPath");
        return path.flatMap(p -> subPath.isEmpty()
                ? Optional.of(new MountedFile(p, name, false, source))
                : subPath.filter(name::equals).map(f -> inPlace(p, source)));
    }

    private static MountedFile inPlace(String path, ScriptSource source) {
        int slash = path.lastIndexOf('/');
        return new MountedFile(path.substring(0, Math.max(slash, 0)), path.substring(slash + 1), true, source);
    }

    private Container container() {
        return configMaps.container();
    }

    private Stream<YamlMapping> mounts() {
        return items(container().node(), "volumeMounts");
    }

    private static Stream<YamlMapping> items(YamlMapping mapping, String key) {
        return mapping.sequence(key).stream()
                .flatMap(s -> s.items().stream())
                .map(YamlNode::asMapping)
                .flatMap(Optional::stream);
    }

    private Optional<ScriptSource> at(String path, YamlMapping mount) {
        Optional<String> file = mount.text("mountPath").flatMap(m -> within(m, mount.text("subPath"), path));
        Optional<YamlMapping> volume = mount.text("name").flatMap(container().pod()::volume);
        return file.flatMap(f -> volume.flatMap(v -> of(v, f)));
    }

    // Where several sources have the file, one hides the others.
    private Optional<ScriptSource> of(YamlMapping volume, String file) {
        List<ScriptSource> found = configMaps(volume)
                .flatMap(c -> c.text("name").flatMap(n -> key(c, file).flatMap(k -> configMaps.text(n, k))).stream())
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
}
