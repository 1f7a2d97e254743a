package io.github.llmdtracing.helm;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kubernetes.Origins;
import io.github.llmdtracing.yaml.YamlDocument;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An object of a manifest, or as a kustomization makes it of one.
 *
 * @param file where it stands
 * @param document the document that it is
 * @param body its mapping
 * @param origins where its nodes stand
 */
record ManifestObject(YamlFile file, YamlDocument document, YamlMapping body, Origins origins) {
    /** The files that kustomize takes for kustomizations (kustomize api/konfig/general.go). */
    private static final Set<String> KUSTOMIZATIONS =
            Set.of("kustomization.yaml", "kustomization.yml", "Kustomization");

    static Stream<ManifestObject> all(HelmTree tree) {
        return tree.objects().all().stream();
    }

    static Stream<ManifestObject> all(YamlFile file) {
        return file.documents().stream()
                .flatMap(d -> d.root().asMapping().stream()
                        .map(m -> new ManifestObject(file, d, m, Origins.of(new Place(file, d)))))
                .flatMap(ManifestObject::unwrapped);
    }

    // The items of a list ({@code kind: List} and its like) are objects as those that stand alone.
    private Stream<ManifestObject> unwrapped() {
        boolean list = body.text("kind").filter(k -> k.endsWith("List")).isPresent();
        return list && body.sequence("items").isPresent()
                ? mappings(body, "items").stream().map(i -> new ManifestObject(file, document, i, origins))
                : Stream.of(this);
    }

    /** Those that may declare a release: what kustomizations make of them counts, where there are some. */
    static Stream<ManifestObject> declaring(HelmTree tree) {
        return tree.objects().declaring().stream();
    }

    static ManifestObject of(KubernetesObject built) {
        return new ManifestObject(built.file(), built.document(), built.node(), built.origins());
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

    /** As people name it: {@code Application/prod}. */
    String title() {
        return body.text("kind").orElse("") + "/" + name().orElse("");
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

    /**
     * What a path from the root of the repository means: the root is that of the project, or, where that has no such path, the nearest
     * to it of the folders that the object stands in, as for sources from elsewhere.
     */
    Optional<String> fromRoot(HelmTree tree, String path) {
        return roots().flatMap(r -> ProjectPath.resolve(r, path).stream())
                .filter(tree::holds)
                .findFirst()
                .or(() -> ProjectPath.resolve("", path));
    }

    /** A path as it may be called in the repository, whose root is as above. */
    Stream<String> inRepository(String path) {
        return roots().filter(r -> r.isEmpty() || path.startsWith(r + "/"))
                .map(r -> r.isEmpty() ? path : path.substring(r.length() + 1));
    }

    private Stream<String> roots() {
        List<String> roots = new ArrayList<>();
        for (String at = folder(); !at.isEmpty(); at = ProjectPath.folder(at)) {
            roots.add(0, at);
        }
        roots.add(0, "");
        return roots.stream();
    }

    Location location(YamlNode node) {
        return Location.of(origins.place(node).file().text(), node.range().start());
    }

    /** Values that stand as a mapping under a key; where patches write there, too, what each of them says, the last one last. */
    List<ValuesLayer> inlineValues(HelmTree tree, YamlMapping parent, String key, String description) {
        return parent.mapping(key).stream()
                .flatMap(m -> new WrittenValues(tree, this, m).layers(description))
                .toList();
    }

    /** Values that stand as text under a key. */
    List<ValuesLayer> textValues(HelmTree tree, YamlMapping parent, String key, String description) {
        return parent.get(key).flatMap(YamlNode::asScalar).filter(s -> !s.isNull()).stream()
                .map(s -> text(tree, s, description))
                .toList();
    }

    // Text in a patch that is text itself would have to be edited twice.
    private ValuesLayer text(HelmTree tree, YamlScalar scalar, String description) {
        Place place = origins.place(scalar);
        return tree.host(place.file()).isPresent()
                ? ValuesLayer.missing(description + " in an inline patch")
                : new ValuesLayer(description, tree.text(place, scalar));
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
