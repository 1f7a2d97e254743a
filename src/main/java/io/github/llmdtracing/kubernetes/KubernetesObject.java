package io.github.llmdtracing.kubernetes;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.commandline.Placeholders;
import io.github.llmdtracing.yaml.YamlDocument;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An object of the Kubernetes API as it stands in a file, or as a kustomization makes it of one. */
public final class KubernetesObject implements Workload {
    private final YamlFile file;
    private final YamlDocument document;
    private final YamlMapping node;
    private final Origins origins;
    private final String kind;
    private final String apiVersion;
    private final Placeholders parameters;
    private final DeployedImages images;

    /** Found when first asked for, since most objects are asked by many; the same whoever finds them. */
    private @Nullable List<PodTemplate> podTemplates;

    /**
     * An object.
     *
     * @param file the file
     * @param document the document
     * @param node the object itself; not the document's root where the object is an item of a list, or is patched
     * @param origins where its nodes stand
     */
    public KubernetesObject(YamlFile file, YamlDocument document, YamlMapping node, Origins origins) {
        this(file, document, node, origins, Placeholders.none(), DeployedImages.none());
    }

    private KubernetesObject(
            YamlFile file,
            YamlDocument document,
            YamlMapping node,
            Origins origins,
            Placeholders parameters,
            DeployedImages images) {
        this.file = file;
        this.document = document;
        this.node = node;
        this.origins = origins;
        this.kind = node.text("kind").orElse("");
        this.apiVersion = node.text("apiVersion").orElse("");
        this.parameters = parameters;
        this.images = images;
    }

    /** An object that stands in one document. */
    public KubernetesObject(YamlFile file, YamlDocument document, YamlMapping node) {
        this(file, document, node, Origins.of(new Place(file, document)));
    }

    /** The objects of a file, those in lists ({@code kind: List} and its like) and in OpenShift templates included. */
    public static List<KubernetesObject> in(YamlFile file) {
        return file.documents().stream().flatMap(d -> in(file, d)).toList();
    }

    private static Stream<KubernetesObject> in(YamlFile file, YamlDocument document) {
        Set<YamlMapping> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return document.root().asMapping().stream().flatMap(m -> new KubernetesObject(file, document, m).unwrap(seen));
    }

    // What stands in several places by aliases is one object, and lists of aliases may not multiply it.
    private Stream<KubernetesObject> unwrap(Set<YamlMapping> seen) {
        if (!seen.add(node) || kind.isEmpty() || apiVersion.isEmpty()) {
            return Stream.of();
        }
        return contained()
                .map(s ->
                        s.items().stream().flatMap(i -> i.asMapping().stream()).flatMap(m -> item(m).unwrap(seen)))
                .orElseGet(() -> Stream.of(this));
    }

    private KubernetesObject item(YamlMapping item) {
        Placeholders known = isTemplate() ? TemplateParameters.of(node) : parameters;
        return new KubernetesObject(file, document, item, Origins.of(new Place(file, document)), known, images);
    }

    private boolean isTemplate() {
        return kind.equals("Template") && apiVersion.startsWith("template.openshift.io/");
    }

    private Optional<YamlSequence> contained() {
        if (isTemplate()) {
            return node.sequence("objects");
        }
        return kind.endsWith("List") ? node.sequence("items") : Optional.empty();
    }

    @Override
    public YamlFile file() {
        return file;
    }

    @Override
    public YamlDocument document() {
        return document;
    }

    /** The object itself. */
    public YamlMapping node() {
        return node;
    }

    /** Where its nodes stand. */
    public Origins origins() {
        return origins;
    }

    /** Whether pods may be made of it, as far as its kind says. */
    public boolean mayRunPods() {
        return !WorkloadKinds.runsNothing(this);
    }

    /** The pod specifications, of whatever kind the object is. */
    public List<PodTemplate> podTemplates() {
        List<PodTemplate> known = podTemplates;
        if (known == null) {
            known = WorkloadKinds.podTemplates(this);
            podTemplates = known;
        }
        return known;
    }

    @Override
    public Placeholders placeholders() {
        return parameters;
    }

    @Override
    public DeployedImages images() {
        return images;
    }

    /** The same object, deployed with other images. */
    public KubernetesObject withImages(DeployedImages others) {
        return new KubernetesObject(file, document, node, origins, parameters, others);
    }

    @Override
    public Place place(YamlNode at) {
        return origins.place(at);
    }

    @Override
    public List<Origins.Written> written(YamlNode at) {
        return origins.written(at);
    }

    @Override
    public String kind() {
        return kind;
    }

    /** The API version, or an empty string. */
    public String apiVersion() {
        return apiVersion;
    }

    @Override
    public String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    @Override
    public String name() {
        Optional<YamlMapping> metadata = node.mapping("metadata");
        return metadata.flatMap(m -> m.text("name"))
                .or(() -> metadata.flatMap(m -> m.text("generateName")))
                .orElse("");
    }

    @Override
    public Optional<String> namespace() {
        return node.mapping("metadata").flatMap(m -> m.text("namespace"));
    }

    @Override
    public Map<String, String> labels() {
        return node.mapping("metadata", "labels").map(KubernetesObject::texts).orElse(Map.of());
    }

    @Override
    public Map<String, String> annotations() {
        return node.mapping("metadata", "annotations")
                .map(KubernetesObject::texts)
                .orElse(Map.of());
    }

    static Map<String, String> texts(YamlMapping mapping) {
        Map<String, String> texts = new TreeMap<>();
        mapping.effectiveEntries()
                .forEach(e -> e.name().ifPresent(n -> e.value().text().ifPresent(v -> texts.put(n, v))));
        return texts;
    }

    @Override
    public String title() {
        return kind + "/" + name();
    }

    /** Two are one where the same node is the same object. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KubernetesObject object && node == object.node && origins.equals(object.origins);
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(node);
    }

    @Override
    public String toString() {
        return title() + " in " + file.text().path();
    }
}
