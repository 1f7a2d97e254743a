package io.github.llmdtracing.helm;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlScalar;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a project, as far as Helm is concerned: what could be read as YAML, and texts that are templates. */
public final class HelmTree {
    private static final Pattern NAME = Pattern.compile("(.*/)?[^/]*values[^/]*\\.ya?ml");

    private static final Set<String> DECLARING = Set.of(
            FluxReleases.GROUP,
            ArgoReleases.GROUP,
            DirectoryDeployments.FLUX,
            HelmControllerReleases.GROUP,
            CrossplaneReleases.GROUP,
            SveltosReleases.GROUP);

    private final SortedMap<String, YamlFile> yaml = new TreeMap<>();
    private final SortedMap<String, SourceText> texts = new TreeMap<>();
    private final Map<YamlScalar, Optional<ValuesTree>> read = new ConcurrentHashMap<>();
    private final ObjectIndex objects;
    private final Function<YamlFile, Optional<ValuesTree.Host>> hosts;

    /**
     * A tree.
     *
     * @param yaml files read as YAML
     * @param templates files that are no YAML, as {@code helmfile.yaml.gotmpl}
     */
    public HelmTree(Collection<YamlFile> yaml, Collection<SourceText> templates) {
        this(yaml, templates, List.of(), f -> Optional.empty());
    }

    /**
     * A tree with kustomizations.
     *
     * @param built the objects that kustomizations make; what no release is declared by does not count
     * @param hosts the scalar that a file stands in, where it is text within another one
     */
    public HelmTree(
            Collection<YamlFile> yaml,
            Collection<SourceText> templates,
            Collection<KubernetesObject> built,
            Function<YamlFile, Optional<ValuesTree.Host>> hosts) {
        this.hosts = hosts;
        yaml.forEach(f -> this.yaml.put(f.text().path(), f));
        this.objects = ObjectIndex.of(
                this.yaml.values(),
                built.stream().filter(o -> DECLARING.contains(o.group())).toList());
        yaml.forEach(f -> texts.put(f.text().path(), f.text()));
        templates.forEach(t -> texts.put(t.path(), t));
    }

    /** The files that could be read as YAML, by path. */
    public Collection<YamlFile> yaml() {
        return yaml.values();
    }

    /** What stands in files that are called values and are no manifests. */
    public Stream<ValuesTree> valuesFiles() {
        return yaml.entrySet().stream()
                .filter(f -> isNamedValues(f.getKey()))
                .flatMap(f -> ValuesTree.of(f.getValue()).stream())
                .filter(t -> !t.isManifest());
    }

    /** Whether a file is called values. */
    static boolean isNamedValues(String path) {
        return NAME.matcher(path).matches();
    }

    /** Whether a file is a helmfile by its name: a template of Go before it is YAML, whatever the name ends in. */
    public static boolean isHelmfile(String path) {
        return HelmfileReleases.isHelmfile(path);
    }

    /** The objects in its files, and those that kustomizations make and that may declare a release. */
    ObjectIndex objects() {
        return objects;
    }

    /** The scalar that a file stands in. */
    Optional<ValuesTree.Host> host(YamlFile file) {
        return hosts.apply(file);
    }

    /** Values that stand as a mapping in a document. */
    ValuesTree inline(Place place, YamlMapping values) {
        return new ValuesTree(place.file(), place.document(), values, host(place.file()));
    }

    /** Values that stand as text in a scalar; read once, so that they are one place, whoever asks. */
    Optional<ValuesTree> text(Place place, YamlScalar scalar) {
        return read.computeIfAbsent(scalar, s -> ValuesTree.ofText(place.file(), place.document(), s));
    }

    /** What is known of the templates of a chart, and of the charts within it. */
    Stream<SourceText> chartTemplates(String folder) {
        String inside = folder.isEmpty() ? "" : folder + "/";
        return Stream.of(inside + "templates/", inside + "charts/")
                .flatMap(start -> texts.tailMap(start).values().stream()
                        .takeWhile(t -> t.path().startsWith(start)))
                .filter(t -> ChartTemplates.isNamedTemplate(t.path()));
    }

    Collection<SourceText> texts() {
        return texts.values();
    }

    Optional<SourceText> text(String path) {
        return Optional.ofNullable(texts.get(path));
    }

    Optional<YamlFile> yaml(String path) {
        return Optional.ofNullable(yaml.get(path));
    }

    /** The only mapping of a file. */
    Optional<YamlMapping> mapping(String path) {
        return yaml(path).flatMap(ValuesTree::of).map(ValuesTree::values);
    }

    /** The values of a file, or the fact that it is not there. */
    ValuesLayer layer(String path) {
        return new ValuesLayer(path, yaml(path).flatMap(ValuesTree::of));
    }

    /**
     * The layers that a reference may mean: one, or, where templates stand in it, one for each file that fits. One that names no file
     * of the project is there as a missing layer.
     */
    List<ValuesLayer> layers(String folder, String reference) {
        if (reference.contains("://")) {
            return List.of(ValuesLayer.missing(reference));
        }
        String path = ProjectPath.resolve(folder, reference).orElse(reference);
        List<ValuesLayer> found = candidates(path);
        return found.isEmpty() ? List.of(ValuesLayer.missing(reference)) : found;
    }

    /** The places of values that a reference means: one with the alternatives, or one for each file that a pattern fits. */
    List<List<ValuesLayer>> places(String folder, String reference) {
        List<ValuesLayer> found = layers(folder, reference);
        return reference.contains("{{")
                ? List.of(found)
                : found.stream().map(List::of).toList();
    }

    /** The layers that a path from the root of the repository of an object may mean. */
    List<ValuesLayer> rooted(ManifestObject object, String reference) {
        return object.fromRoot(this, reference)
                .map(this::candidates)
                .filter(found -> !found.isEmpty())
                .orElse(List.of(ValuesLayer.missing(reference)));
    }

    private List<ValuesLayer> candidates(String path) {
        return Wildcards.isIn(path)
                ? matching(path).map(this::layer).toList()
                : yaml.containsKey(path) ? List.of(layer(path)) : List.of();
    }

    /** The files of YAML whose paths fit one with templates and stars. */
    Stream<String> matching(String path) {
        Predicate<String> fits = Wildcards.pattern(path).asMatchPredicate();
        return yaml.keySet().stream().filter(fits);
    }

    /** Whether something is here under a path, which may be a folder. */
    boolean holds(String path) {
        return texts.containsKey(path)
                || texts.tailMap(path + "/").keySet().stream()
                        .findFirst()
                        .filter(p -> p.startsWith(path + "/"))
                        .isPresent()
                || Wildcards.isIn(path) && matching(path).findAny().isPresent();
    }

    /** Whether a path is the folder of a chart. */
    boolean isChart(String folder) {
        return yaml.containsKey(chartFile(folder));
    }

    static String chartFile(String folder) {
        return folder.isEmpty() ? "Chart.yaml" : folder + "/Chart.yaml";
    }
}
