package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A kustomization file and the files that it names (kubernetes-sigs/kustomize, api/types/kustomization.go @v5.5).
 *
 * @param file the file
 */
public record Kustomization(YamlFile file) {
    private static final Set<String> NAMES = Set.of("kustomization.yaml", "kustomization.yml", "Kustomization");

    private static final String VERSION = "kustomize.config.k8s.io/v1beta1";
    private static final Map<String, String> VERSIONS =
            Map.of("Kustomization", VERSION, "Component", "kustomize.config.k8s.io/v1alpha1");

    private static final String FIELDS =
            "apiVersion kind metadata openapi namePrefix nameSuffix namespace commonLabels labels"
                    + " commonAnnotations patchesStrategicMerge patchesJson6902 patches images imageTags replacements replicas vars"
                    + " sortOptions resources components crds bases configMapGenerator secretGenerator helmGlobals helmCharts"
                    + " helmChartInflationGenerator generatorOptions configurations generators transformers validators"
                    + " buildMetadata";

    private static final List<String> LISTS = List.of(
            "resources",
            "bases",
            "crds",
            "configurations",
            "generators",
            "transformers",
            "validators",
            "patchesStrategicMerge");
    private static final List<String> DIRECTORIES =
            List.of("resources", "bases", "components", "generators", "transformers", "validators");
    private static final List<String> LISTS_OF_PATHS = List.of("patches", "patchesJson6902", "replacements");
    private static final List<String> GENERATORS = List.of("configMapGenerator", "secretGenerator");

    /** Whether a file is one by its name. */
    public static boolean isName(String path) {
        return NAMES.contains(path.substring(path.lastIndexOf('/') + 1));
    }

    /** Whether it is of the kind Component, which works on what others gathered. */
    static boolean isComponent(Optional<YamlFile> file) {
        return file.flatMap(f -> f.documents().stream().findFirst())
                .flatMap(d -> d.root().asMapping())
                .flatMap(m -> m.text("kind"))
                .filter("Component"::equals)
                .isPresent();
    }

    /** The first document, which is all that counts. */
    static Place place(YamlFile file) throws StoppedException {
        if (file.documents().isEmpty()) {
            Location location = Location.of(file.text(), 0);
            throw new StoppedException(new BuildIssue(BuildIssue.Kind.REFUSED, location, "the kustomization is empty"));
        }
        return new Place(file, file.documents().get(0));
    }

    /** The fields of a kustomization, which has to be one of this version and say something. */
    static Fields fields(Place place) throws StoppedException {
        Fields fields = Fields.of(place, place.document().root(), FIELDS);
        String kind = fields.text("kind");
        String version = fields.text("apiVersion");
        if (!kind.isEmpty() && !VERSIONS.containsKey(kind)
                || !version.isEmpty() && !version.equals(VERSIONS.getOrDefault(kind, VERSION))) {
            throw StoppedException.refused(
                    place, place.document().root(), "kind or apiVersion is not that of a kustomization");
        }
        if (fields.saysNothingBut(Set.of("kind", "apiVersion"))) {
            throw StoppedException.refused(place, place.document().root(), "the kustomization is empty");
        }
        return fields;
    }

    /** The paths that the kustomization names, relative to the project; directories and remote places among them. */
    public Set<String> references() {
        return resolved(Kustomization::named);
    }

    /** Those of them that are resources. */
    Set<String> resources() {
        return resolved(m -> items(m, "resources").flatMap(i -> i.text().stream()));
    }

    /** Those of them that are read as YAML: resources, patches and configuration. */
    public Set<String> documents() {
        return resolved(Kustomization::documents);
    }

    /** The files that config maps are made of, relative to the project. Those of secrets are nobody's business. */
    public Set<String> inputs() {
        return resolved(m -> generated(m, "configMapGenerator"));
    }

    private Set<String> resolved(Function<YamlMapping, Stream<String>> paths) {
        Set<String> found = new LinkedHashSet<>();
        file.documents().stream()
                .flatMap(d -> d.root().asMapping().stream())
                .flatMap(paths)
                .map(this::resolve)
                .forEach(p -> p.ifPresent(found::add));
        return found;
    }

    /** The directories that it names, relative to the project, as far as they lie in it. */
    Set<String> directories() {
        Set<String> found = new LinkedHashSet<>();
        file.documents().stream()
                .flatMap(d -> d.root().asMapping().stream())
                .flatMap(m -> DIRECTORIES.stream().flatMap(k -> items(m, k)))
                .flatMap(i -> i.text().stream())
                .forEach(r -> resolve(r).ifPresent(found::add));
        return found;
    }

    private static Stream<String> named(YamlMapping root) {
        return Stream.concat(documents(root), GENERATORS.stream().flatMap(k -> generated(root, k)));
    }

    private static Stream<String> documents(YamlMapping root) {
        Stream<String> plain = LISTS.stream().flatMap(k -> items(root, k)).flatMap(i -> i.text().stream());
        Stream<String> paths = LISTS_OF_PATHS.stream()
                .flatMap(k -> items(root, k))
                .flatMap(i -> i.asMapping().stream())
                .flatMap(m -> m.text("path").stream());
        return Stream.of(plain, paths, schema(root).stream()).flatMap(s -> s);
    }

    private static Optional<String> schema(YamlMapping root) {
        return root.mapping("openapi").flatMap(o -> o.text("path"));
    }

    /** Whether it names a schema by which patches are merged. */
    boolean namesSchema() {
        return file.documents().stream()
                .flatMap(d -> d.root().asMapping().stream())
                .anyMatch(m -> schema(m).isPresent());
    }

    private static Stream<String> generated(YamlMapping root, String generator) {
        return items(root, generator)
                .flatMap(i -> i.asMapping().stream())
                .flatMap(m -> Stream.of("files", "envs").flatMap(k -> items(m, k)))
                .flatMap(i -> i.text().stream())
                .map(f -> f.substring(f.indexOf('=') + 1));
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
