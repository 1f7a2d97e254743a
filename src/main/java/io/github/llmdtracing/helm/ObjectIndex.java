package io.github.llmdtracing.helm;

import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kubernetes.Origins;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The objects of a tree, found once, as each of them may be asked for by each of the others.
 *
 * @param all those that stand in files, by path
 * @param declaring those that may declare a release: what kustomizations make of them counts, where there are some
 * @param named those in files, by name
 */
record ObjectIndex(List<ManifestObject> all, List<ManifestObject> declaring, Map<String, List<ManifestObject>> named) {
    static ObjectIndex of(Collection<YamlFile> files, List<KubernetesObject> built) {
        List<ManifestObject> all = files.stream().flatMap(ManifestObject::all).toList();
        Set<YamlNode> used = Collections.newSetFromMap(new IdentityHashMap<>());
        built.stream()
                .flatMap(o -> o.written(o.node()).stream())
                .map(Origins.Written::node)
                .forEach(used::add);
        Stream<ManifestObject> left = all.stream().filter(o -> !used.contains(o.body()));
        List<ManifestObject> declaring =
                Stream.concat(built.stream().map(ManifestObject::of), left).toList();
        return new ObjectIndex(all, declaring, byName(all));
    }

    private static Map<String, List<ManifestObject>> byName(List<ManifestObject> all) {
        return all.stream()
                .filter(o -> o.name().isPresent())
                .collect(Collectors.groupingBy(o -> o.name().orElseThrow()));
    }

    /** Those in files that have a name, in the order of their paths. */
    Stream<ManifestObject> named(String name) {
        return named.getOrDefault(name, List.of()).stream();
    }
}
