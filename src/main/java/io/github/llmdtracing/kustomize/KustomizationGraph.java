package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All kustomizations of a tree, and what they make of its files. */
public final class KustomizationGraph {
    private final Provenance provenance = new Provenance();
    private final EmbeddedTexts embedded = new EmbeddedTexts();
    private final Map<String, Build> builds = new HashMap<>();
    private final Map<String, Set<String>> used = new HashMap<>();
    private final SourceTree tree;
    private final Evaluation evaluation;
    private final boolean namesSchemas;

    private KustomizationGraph(SourceTree tree) {
        this.tree = tree;
        this.evaluation = new Evaluation(tree, provenance, embedded);
        this.namesSchemas = tree.kustomizations().stream().anyMatch(k -> new Kustomization(k).namesSchema());
    }

    /**
     * The kustomizations among {@code files}.
     *
     * @param files every file that could be read as YAML
     * @param texts files that are no YAML and may be generated into a config map, by path
     * @param paths every path of the tree, read or not
     */
    public static KustomizationGraph of(List<YamlFile> files, Map<String, SourceText> texts, Set<String> paths) {
        return new KustomizationGraph(new SourceTree(files, texts, paths));
    }

    /** The paths of all kustomizations, components among them, sorted. */
    public synchronized List<String> kustomizations() {
        return tree.kustomizations().stream().map(f -> f.text().path()).toList();
    }

    /** Whether it is of the kind Component, and so makes nothing of its own. */
    public synchronized boolean isComponent(String kustomization) {
        return Kustomization.isComponent(tree.yaml(kustomization));
    }

    /** Whether another kustomization uses it. */
    public synchronized boolean isUsed(String kustomization) {
        if (used.isEmpty()) {
            tree.kustomizations().forEach(this::addUsed);
        }
        return used.getOrDefault(RelativePath.parent(kustomization), Set.of()).stream()
                .anyMatch(user -> !user.equals(kustomization));
    }

    private void addUsed(YamlFile user) {
        new Kustomization(user)
                .directories()
                .forEach(d -> used.computeIfAbsent(d, k -> new HashSet<>())
                        .add(user.text().path()));
    }

    /**
     * What a kustomization makes; the same every time.
     *
     * @throws IllegalArgumentException for what is none of {@link #kustomizations()}
     */
    public synchronized Build build(String kustomization) {
        Build known = builds.get(kustomization);
        return known == null ? buildFirst(kustomization) : known;
    }

    private Build buildFirst(String path) {
        YamlFile file = tree.yaml(path)
                .filter(f -> Kustomization.isName(path))
                .orElseThrow(() -> new IllegalArgumentException("no kustomization: " + path));
        // Which schema holds depends on the way on which a base is come to, so that none is what another run made.
        Evaluation run = namesSchemas ? new Evaluation(tree, provenance, embedded) : evaluation;
        Accumulator gathered = run.root(path);
        List<KubernetesObject> objects = gathered.isStopped() ? List.of() : finished(file, gathered);
        Build build = new Build(
                path, gathered.isStopped() ? List.of() : objects, gathered.loose(), List.copyOf(gathered.issues()));
        builds.put(path, build);
        return build;
    }

    private List<KubernetesObject> finished(YamlFile file, Accumulator gathered) {
        try {
            Place place = Kustomization.place(file);
            Workshop workshop = new Workshop(tree, provenance, embedded, place, new Schemas());
            return new FinalSteps(workshop).apply(gathered);
        } catch (StoppedException e) {
            gathered.note(e.issue());
            return List.of();
        }
    }

    /** For each file that a kustomization uses as resource, patch or input, the first kustomization that does, by path. */
    public synchronized Map<String, String> users() {
        Map<String, String> users = new HashMap<>();
        for (YamlFile file : tree.kustomizations()) {
            String path = file.text().path();
            new Kustomization(file).references().forEach(r -> users.putIfAbsent(r, path));
        }
        return users;
    }

    /**
     * Files of resources that only kustomizations elsewhere name, which kustomize does not allow unless it is told to
     * ({@code --load-restrictor LoadRestrictionsNone}): each as what it makes when it is applied as it is.
     */
    public synchronized List<Build> strays() {
        Map<String, YamlFile> outside = new TreeMap<>();
        Set<String> inside = new HashSet<>();
        for (YamlFile user : tree.kustomizations()) {
            String directory = RelativePath.parent(user.text().path());
            for (String resource : new Kustomization(user).resources()) {
                if (directory.isEmpty() || resource.startsWith(directory + "/")) {
                    inside.add(resource);
                } else if (tree.isFile(resource)) {
                    outside.putIfAbsent(resource, user);
                }
            }
        }
        outside.keySet().removeAll(inside);
        return outside.entrySet().stream()
                .flatMap(f -> asItIs(f.getKey(), f.getValue()).stream())
                .toList();
    }

    private Optional<Build> asItIs(String path, YamlFile user) {
        try {
            Workshop workshop = new Workshop(tree, provenance, embedded, Kustomization.place(user), new Schemas());
            Optional<YamlFile> file = tree.yaml(path);
            return file.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Build(
                            path,
                            new ResourceReader(workshop, Contribution.Layer.RESOURCE).read(file.get()),
                            List.of(),
                            List.of()));
        } catch (StoppedException e) {
            return Optional.empty(); // said of the kustomization
        }
    }

    /** The files that a kustomization is made of, those of its bases and components among them. */
    public synchronized Set<String> filesOf(String kustomization) {
        Set<String> files = new HashSet<>();
        addFiles(kustomization, files);
        return files;
    }

    private void addFiles(String path, Set<String> files) {
        Optional<YamlFile> file = tree.yaml(path);
        if (files.add(path) && file.isPresent() && Kustomization.isName(path)) {
            for (String reference : new Kustomization(file.get()).references()) {
                addFiles(reference, files);
                tree.kustomizationsIn(reference).forEach(k -> addFiles(k, files));
            }
        }
    }

    /** Where the nodes of built objects come from. */
    public Provenance provenance() {
        return provenance;
    }

    /** The scalar that a file stands in, where it is text within another one. */
    public synchronized Optional<EmbeddedText> embedded(YamlFile file) {
        return embedded.around(file);
    }
}
