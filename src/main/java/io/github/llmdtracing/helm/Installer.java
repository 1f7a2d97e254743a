package io.github.llmdtracing.helm;

import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An object whose controller installs something, as a rule a chart.
 *
 * @param object the object
 * @param specification the mapping in it that says so
 */
record Installer(ManifestObject object, YamlMapping specification) {
    /** Those of a kind that may have been made by kustomizations, with what they have at a path. */
    static Stream<Installer> of(HelmTree tree, String group, String kind, String... path) {
        return ManifestObject.declaring(tree)
                .filter(o -> o.isOfGroup(group) && o.isOfKind(kind))
                .flatMap(o -> o.body().mapping(path).map(s -> new Installer(o, s)).stream());
    }

    /** What each of them declares. */
    static List<DeclaredRelease> releases(
            Stream<Installer> installers, Function<Installer, Optional<DeclaredRelease>> declared) {
        return installers.flatMap(i -> declared.apply(i).stream()).toList();
    }

    /** A layer that is not here for each item of a list. */
    Stream<ValuesLayer> elsewhere(String key, String description) {
        return ManifestObject.mappings(specification, key).stream().map(i -> ValuesLayer.missing(description));
    }

    /** Values that stand as a mapping under a key. */
    Stream<ValuesLayer> values(HelmTree tree, String key, String description) {
        return object.inlineValues(tree, specification, key, description).stream();
    }

    /** A chart that it installs under the name of the object. */
    InstalledChart chart(String reference, Optional<String> version, Optional<String> namespace) {
        return new InstalledChart(object, specification, Optional.empty(), reference, version, namespace);
    }
}
