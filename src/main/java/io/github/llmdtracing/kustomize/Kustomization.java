package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A kustomization file and the files that it names (kubernetes-sigs/kustomize, api/types/kustomization.go @v5.5).
 *
 * @param file the file
 */
public record Kustomization(YamlFile file) {
    private static final Set<String> NAMES = Set.of("kustomization.yaml", "kustomization.yml", "Kustomization");

    private static final List<String> LISTS = List.of(
            "resources",
            "bases",
            "crds",
            "configurations",
            "generators",
            "transformers",
            "validators",
            "patchesStrategicMerge");
    private static final List<String> LISTS_OF_PATHS = List.of("patches", "patchesJson6902", "replacements");
    private static final List<String> GENERATORS = List.of("configMapGenerator", "secretGenerator");

    /** Whether a file is one by its name. */
    public static boolean isName(String path) {
        return NAMES.contains(path.substring(path.lastIndexOf('/') + 1));
    }

    /** The paths that the kustomization names, relative to the project; directories and remote places among them. */
    public Set<String> references() {
        Set<String> found = new LinkedHashSet<>();
        file.documents().stream()
                .flatMap(d -> d.root().asMapping().stream())
                .flatMap(Kustomization::named)
                .map(this::resolve)
                .forEach(p -> p.ifPresent(found::add));
        return found;
    }

    private static Stream<String> named(YamlMapping root) {
        Stream<String> plain = LISTS.stream().flatMap(k -> items(root, k)).flatMap(i -> i.text().stream());
        Stream<String> paths = LISTS_OF_PATHS.stream()
                .flatMap(k -> items(root, k))
                .flatMap(i -> i.asMapping().stream())
                .flatMap(m -> m.text("path").stream());
        Stream<String> generated = GENERATORS.stream()
                .flatMap(k -> items(root, k))
                .flatMap(i -> i.asMapping().stream())
                .flatMap(m -> Stream.of("files", "envs").flatMap(k -> items(m, k)))
                .flatMap(i -> i.text().stream())
                .map(f -> f.substring(f.indexOf('=') + 1));
        return Stream.of(plain, paths, generated).flatMap(s -> s);
    }

    private static Stream<YamlNode> items(YamlMapping mapping, String key) {
        return mapping.sequence(key).stream().flatMap(s -> s.items().stream());
    }

    private Optional<String> resolve(String reference) {
        String path = file.text().path();
        int slash = path.lastIndexOf('/');
        Optional<String> directory = slash < 0 ? Optional.of("") : Optional.of(path.substring(0, slash));
        return reference.contains("://") ? Optional.empty() : RelativePath.resolve(directory.get(), reference);
    }
}
