package io.github.llmdtracing.helm;

import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Values in a config map that a kustomization generates of files ({@code configMapGenerator}, kustomize API v1beta1).
 *
 * @param name the config map's name, before kustomize adds a hash to it
 * @param key the key in its data
 */
record GeneratedValues(String name, String key) {
    /** The file, where only one kustomization generates a config map of that name. */
    Optional<ValuesLayer> in(HelmTree tree) {
        List<String> files = ManifestObject.all(tree)
                .filter(ManifestObject::isKustomization)
                .flatMap(this::file)
                .distinct()
                .toList();
        return files.size() == 1 ? Optional.of(tree.layer(files.get(0))) : Optional.empty();
    }

    private Stream<String> file(ManifestObject kustomization) {
        return ManifestObject.mappings(kustomization.body(), "configMapGenerator").stream()
                .filter(g -> g.text("name").filter(name::equals).isPresent())
                .flatMap(this::entries)
                .flatMap(path -> ProjectPath.resolve(kustomization.folder(), path).stream());
    }

    private Stream<String> entries(YamlMapping generator) {
        return ManifestObject.texts(generator, "files").stream()
                .filter(f -> keyOf(f).equals(key))
                .map(f -> f.substring(f.indexOf('=') + 1));
    }

    private static String keyOf(String file) {
        int equals = file.indexOf('=');
        return equals < 0 ? file.substring(file.lastIndexOf('/') + 1) : file.substring(0, equals);
    }
}
