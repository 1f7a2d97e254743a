package io.github.llmdtracing.helm;

import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.yaml.YamlDocument;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An object of a manifest.
 *
 * @param file where it stands
 * @param document the document that it is
 * @param body its mapping
 */
record ManifestObject(YamlFile file, YamlDocument document, YamlMapping body) {
    /** The files that kustomize takes for kustomizations (kustomize api/konfig/general.go). */
    private static final Set<String> KUSTOMIZATIONS =
            Set.of("kustomization.yaml", "kustomization.yml", "Kustomization");

    static Stream<ManifestObject> all(HelmTree tree) {
        return tree.yaml().stream().flatMap(ManifestObject::all);
    }

    static Stream<ManifestObject> all(YamlFile file) {
        return file.documents().stream()
                .flatMap(d -> d.root().asMapping().map(m -> new ManifestObject(file, d, m)).stream());
    }

    boolean isOfKind(String kind) {
        return body.text("kind").filter(kind::equals).isPresent();
    }

    boolean isKustomization() {
        return KUSTOMIZATIONS.contains(ProjectPath.name(file.text().path()));
    }

    boolean isOfGroup(String group) {
        return body.text("apiVersion").filter(v -> v.startsWith(group + "/")).isPresent();
    }

    Optional<String> name() {
        return body.mapping("metadata").flatMap(m -> m.text("name"));
    }

    Optional<String> namespace() {
        return body.mapping("metadata").flatMap(m -> m.text("namespace"));
    }

    String folder() {
        return ProjectPath.folder(file.text().path());
    }

    Location location(YamlNode node) {
        return Location.of(file.text(), node.range().start());
    }

    /** Values that stand as a mapping under a key. */
    List<ValuesLayer> inlineValues(YamlMapping parent, String key, String description) {
        return parent.mapping(key).stream()
                .map(m -> ValuesLayer.of(description, ValuesTree.inline(file, document, m)))
                .toList();
    }

    /** Values that stand as text under a key. */
    List<ValuesLayer> textValues(YamlMapping parent, String key, String description) {
        return parent.get(key).flatMap(YamlNode::asScalar).filter(s -> !s.isNull()).stream()
                .map(s -> new ValuesLayer(description, ValuesTree.ofText(file, document, s)))
                .toList();
    }

    static List<YamlMapping> mappings(YamlMapping parent, String key) {
        return parent.sequence(key).stream()
                .flatMap(s -> s.items().stream())
                .flatMap(i -> i.asMapping().stream())
                .toList();
    }

    static List<String> texts(YamlMapping parent, String key) {
        return parent.sequence(key).stream()
                .flatMap(s -> s.items().stream())
                .flatMap(i -> i.text().stream())
                .toList();
    }
}
