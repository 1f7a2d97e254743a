package io.github.llmdtracing.kubernetes;

import io.github.llmdtracing.commandline.ScriptSource;
import io.github.llmdtracing.yaml.YamlCollection;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which containers may run a script that stands in a config map. One that only has it among its files, as all scripts of a directory,
 * does not; one that names it does, or its directory with what only the shell can fill in.
 *
 * @param index what has the config maps
 * @param containers those that may have them
 */
public record ScriptReaders(ProjectIndex index, List<Container> containers) {
    /** Copies the list. */
    public ScriptReaders {
        containers = List.copyOf(containers);
    }

    /** The containers of these objects, with the config maps among them. */
    public static ScriptReaders of(ProjectIndex index) {
        return new ScriptReaders(index, containers(index.objects()));
    }

    /** The containers of all pods of these objects. */
    public static List<Container> containers(List<KubernetesObject> objects) {
        return objects.stream()
                .flatMap(o -> o.podTemplates().stream())
                .flatMap(p -> p.containers().stream())
                .toList();
    }

    /** Whether a text stands in a config map. */
    public boolean isMountable(YamlNode text) {
        return index.ofKind(ConfigMaps.KIND).stream()
                .flatMap(ConfigMaps::data)
                .flatMap(d -> d.entries().stream())
                .anyMatch(e -> e.value() == text);
    }

    /** The containers that may run a script. */
    public List<Container> of(YamlNode script) {
        return containers.stream().filter(c -> mayRun(c, script)).toList();
    }

    private boolean mayRun(Container container, YamlNode script) {
        List<MountedFile> files = new MountedScripts(index, container).files();
        return files.stream().filter(f -> f.source().scalar() == script).anyMatch(f -> mayRun(container, files, f));
    }

    private static boolean mayRun(Container container, List<MountedFile> files, MountedFile file) {
        return texts(container, files).anyMatch(file::isNamedIn) || file.isAlone() && container.leavesCommandOpen();
    }

    // What a container starts, and the scripts that it starts by that, and they by themselves.
    private static Stream<String> texts(Container container, List<MountedFile> files) {
        Set<String> texts = new HashSet<>(own(container));
        boolean more = true;
        while (more) {
            List<String> started = files.stream()
                    .filter(f -> texts.stream().anyMatch(f::isNamedIn))
                    .map(MountedFile::source)
                    .map(ScriptSource::scalar)
                    .map(YamlScalar::value)
                    .toList();
            more = texts.addAll(started);
        }
        return texts.stream();
    }

    private static List<String> own(Container container) {
        return container.node().effectiveEntries().stream()
                .filter(e -> !e.isNamed("volumeMounts"))
                .flatMap(e -> scalars(e.value()))
                .toList();
    }

    private static Stream<String> scalars(YamlNode node) {
        YamlNode resolved = node.resolved();
        return resolved instanceof YamlCollection collection
                ? collection.children().flatMap(ScriptReaders::scalars)
                : resolved.text().stream();
    }
}
