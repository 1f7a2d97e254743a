package io.github.llmdtracing.plan.overlay;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kustomize.Build;
import io.github.llmdtracing.kustomize.BuildIssue;
import io.github.llmdtracing.kustomize.Kustomization;
import io.github.llmdtracing.kustomize.KustomizationGraph;
import io.github.llmdtracing.yaml.YamlFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The kustomizations of a tree that somebody may build: those that no other one uses, and those that are bases. */
public final class KustomizedTree {
    /** What may be wrong with patches, and is not where only those who use a component know for what they are. */
    private static final Set<BuildIssue.Kind> OF_PATCHES = Set.of(BuildIssue.Kind.REFUSED, BuildIssue.Kind.TEST);

    private final KustomizationGraph graph;
    private final Predicate<YamlFile> mayChange;
    private final Map<String, YamlFile> files = new HashMap<>();
    private final Map<String, String> users;
    private final List<Build> all;
    private final List<Build> inner;

    /**
     * The kustomizations of a tree.
     *
     * @param graph all kustomizations
     * @param files all files
     * @param mayChange whether a file is not excluded
     */
    public KustomizedTree(KustomizationGraph graph, List<YamlFile> files, Predicate<YamlFile> mayChange) {
        this.graph = graph;
        this.mayChange = mayChange;
        files.forEach(f -> this.files.put(f.text().path(), f));
        this.users = graph.users();
        this.all = graph.kustomizations().stream()
                .filter(k -> !graph.isUsed(k))
                .map(graph::build)
                .toList();
        Stream<Build> used = graph.kustomizations().stream()
                .filter(k -> graph.isUsed(k) && !graph.isComponent(k))
                .map(graph::build)
                .filter(b -> !b.isRefused());
        this.inner = Stream.concat(used, graph.strays().stream()).toList();
    }

    private KustomizedTree(KustomizedTree other, UnaryOperator<Build> change) {
        this.graph = other.graph;
        this.mayChange = other.mayChange;
        this.files.putAll(other.files);
        this.users = other.users;
        this.all = other.all.stream().map(change).toList();
        this.inner = other.inner.stream().map(change).toList();
    }

    /** The same tree, its builds as they are deployed. */
    public KustomizedTree deployed(UnaryOperator<Build> change) {
        return new KustomizedTree(this, change);
    }

    /** The builds of kustomizations that others use, and that can be built by themselves all the same; and files of which that is true. */
    List<Build> inner() {
        return inner;
    }

    /** The kustomizations, and what they make. */
    public KustomizationGraph graph() {
        return graph;
    }

    /** The builds that are planned: those that kustomize makes, and the patches of components that nothing here uses. */
    public List<Build> builds() {
        return all.stream().filter(this::isPlanned).toList();
    }

    private boolean isPlanned(Build build) {
        return !build.isRefused() || graph.isComponent(build.kustomization());
    }

    /** Whether a file is a kustomization, or one that a kustomization uses. */
    boolean uses(KubernetesObject object) {
        String path = object.file().text().path();
        return Kustomization.isName(path) || users.containsKey(path);
    }

    /** The objects of files that belong to no kustomization. */
    public List<KubernetesObject> others(List<YamlFile> among, Predicate<String> excluded) {
        return among.stream()
                .filter(f -> !excluded.test(f.text().path()))
                .flatMap(f -> KubernetesObject.in(f).stream())
                .filter(o -> !uses(o))
                .toList();
    }

    /** Whether changes can be made in a file. */
    boolean isEditable(YamlFile file) {
        YamlFile onDisk = graph.embedded(file).map(e -> e.place().file()).orElse(file);
        return mayChange.test(onDisk) && new EmbeddedEdits(graph::embedded).isEditable(file);
    }

    /** The files of the tree, by path. */
    Map<String, YamlFile> files() {
        return files;
    }

    /** What is not known, or keeps a kustomization from being built. */
    List<Finding> findings() {
        return all.stream().flatMap(this::findings).distinct().toList();
    }

    private Stream<Finding> findings(Build build) {
        boolean alone = graph.isComponent(build.kustomization());
        return build.issues().stream()
                .filter(i -> !alone || !OF_PATCHES.contains(i.kind()))
                .map(i -> finding(build, i));
    }

    private static Finding finding(Build build, BuildIssue issue) {
        boolean own = issue.location().file().equals(build.kustomization());
        String subject = own ? "" : "kustomization " + build.kustomization();
        return switch (issue.kind()) {
            case REMOTE ->
                Finding.of(
                        FindingCode.REMOTE_RESOURCE,
                        issue.location(),
                        subject,
                        issue.detail() + " cannot be read",
                        "It is somewhere else, so the patches here are all that is known.",
                        "Enrich the repository that it is from, or bring it here.");
            case CHART ->
                notFollowed(
                        issue.location(),
                        subject,
                        "the chart " + issue.detail(),
                        "Its values are read, not its objects.");
            case PLUGIN -> notFollowed(issue.location(), subject, issue.detail(), "What it makes is not known.");
            case FIELD -> notFollowed(issue.location(), subject, issue.detail(), "What it changes is not known.");
            case OUTSIDE ->
                Finding.of(
                        FindingCode.OUTSIDE_SOURCES,
                        issue.location(),
                        subject,
                        issue.detail() + " is in no source",
                        "The output holds the sources alone, and could not be built.",
                        "Add the directory that holds it to <sources>.");
            case MISSING, CYCLE, REFUSED, TEST ->
                Finding.of(
                        FindingCode.BROKEN_KUSTOMIZATION,
                        issue.location(),
                        subject,
                        issue.detail(),
                        "kustomize does not build it, so nothing of it runs and nothing is changed for it.",
                        "Mend the kustomization.");
        };
    }

    private static Finding notFollowed(Location location, String subject, String what, String reason) {
        return Finding.of(
                FindingCode.NOT_FOLLOWED,
                location,
                subject,
                what + " is not followed",
                reason,
                "Look at what is traced in the output of \"kustomize build\".");
    }

    /** The objects of all builds. */
    public Stream<KubernetesObject> objects() {
        return builds().stream().flatMap(b -> b.objects().stream());
    }

    /** The paths of all files that belong to kustomizations. */
    Set<String> usedFiles() {
        return users.keySet();
    }
}
