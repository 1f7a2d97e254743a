package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.cluster.ClusterObject;
import io.github.llmdtracing.deployment.ManifestObjects;
import io.github.llmdtracing.deployment.Trouble;
import io.github.llmdtracing.files.Reading;
import io.github.llmdtracing.files.ScanRules;
import io.github.llmdtracing.files.SourceFile;
import io.github.llmdtracing.files.SourceRoots;
import io.github.llmdtracing.files.SourceScanner;
import io.github.llmdtracing.files.SourceTree;
import io.github.llmdtracing.files.TreeReader;
import io.github.llmdtracing.files.TreeReading;
import io.github.llmdtracing.helm.ConfiguredRelease;
import io.github.llmdtracing.helm.HelmTree;
import io.github.llmdtracing.kustomize.Build;
import io.github.llmdtracing.kustomize.Kustomization;
import io.github.llmdtracing.kustomize.KustomizationGraph;
import io.github.llmdtracing.parallel.Workers;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlDocument;
import io.github.llmdtracing.yaml.YamlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Enriched sources, as they are applied: the kustomization that nobody else uses, and plain manifests that no kustomization stands
 * beside or above.
 *
 * @param project the directory that paths are relative to
 * @param sources the directories and files
 * @param shown how the project's directory is named in commands; empty where they are called in it
 * @param chosen which kustomizations and manifests are meant, by their path
 * @param isChosen whether any were chosen
 * @param releases the releases that the configuration describes
 */
public record DeployableTree(
        Path project,
        List<Path> sources,
        String shown,
        Predicate<String> chosen,
        boolean isChosen,
        List<ConfiguredRelease> releases) {
    /** Copies the lists. */
    public DeployableTree {
        sources = List.copyOf(sources);
        releases = List.copyOf(releases);
    }

    /** Reads the sources. */
    public Deployable read() {
        SourceTree tree = new SourceScanner(ScanRules.everythingBut(List.of()))
                .scan(SourceRoots.of(project).find(sources));
        Workers workers = Workers.ofThisMachine();
        TreeInputs inputs = TreeInputs.of(tree, manifests(tree, workers), workers);
        Set<String> paths = tree.files().stream().map(SourceFile::name).collect(Collectors.toSet());
        List<SourceText> texts =
                inputs.reading().texts().stream().map(Reading.Text::text).toList();
        TreeParsing.Parsed parsed = new TreeParsing(workers, paths).parse(texts, inputs::of);
        ParsedTree whole = ParsedTree.of(parsed.files(), parsed.templates(), parsed.texts(), paths);
        return deployable(whole);
    }

    private static TreeReading manifests(SourceTree tree, Workers workers) {
        List<SourceFile> files =
                tree.files().stream().filter(f -> isManifest(f.name())).toList();
        List<Reading.Text> texts = workers.map(files, TreeReader::readAnyway).stream()
                .filter(Reading.Text.class::isInstance)
                .map(Reading.Text.class::cast)
                .toList();
        return new TreeReading(texts, tree.findings(), Optional.empty());
    }

    private static boolean isManifest(String name) {
        return Kustomization.isName(name)
                || name.endsWith(".yaml")
                || name.endsWith(".yml")
                || name.endsWith(".json")
                || name.endsWith(".gotmpl");
    }

    private Deployable deployable(ParsedTree tree) {
        List<String> roots = roots(tree.graph());
        List<Trouble> troubles = new ArrayList<>();
        List<ClusterObject> objects = new ArrayList<>();
        if (roots.size() > 1 && !isChosen) {
            troubles.add(severalRoots(roots));
        }
        for (String root : roots) {
            Build build = tree.graph().build(root);
            if (!build.isComplete()) {
                troubles.add(notKnown(root, build));
            }
            build.objects().forEach(o -> objects.addAll(ManifestObjects.in(o.node())));
        }
        tree.files().stream()
                .filter(f -> isPlain(f, tree) && chosen.test(f.text().path()))
                .forEach(f -> f.documents().stream()
                        .map(YamlDocument::root)
                        .forEach(d -> objects.addAll(ManifestObjects.in(d))));
        HelmTree helm = new HelmTree(tree.files(), tree.templates());
        return new Deployable(objects, new HelmCommands(helm, shown, releases, chosen).lines(), troubles);
    }

    private List<String> roots(KustomizationGraph graph) {
        return graph.kustomizations().stream()
                .filter(k -> !graph.isComponent(k))
                .filter(k -> isChosen ? chosen.test(k) : !graph.isUsed(k))
                .toList();
    }

    private static Trouble severalRoots(List<String> roots) {
        return new Trouble(
                "",
                "several kustomizations are used by no other, and they may be meant for different clusters",
                roots,
                "Choose with -Dllmd.tracing.manifests, as -Dllmd.tracing.manifests=" + roots.get(0) + ".");
    }

    private Trouble notKnown(String root, Build build) {
        String directory = root.contains("/") ? root.substring(0, root.lastIndexOf('/')) : ".";
        return new Trouble(
                root,
                "it is not known here what this kustomization makes",
                build.issues().stream()
                        .map(i -> i.location() + ": " + i.detail())
                        .toList(),
                "Leave it out of -Dllmd.tracing.manifests, and apply it yourself: kubectl apply --server-side -k "
                        + HelmCommands.path(shown, directory));
    }

    private static boolean isPlain(YamlFile file, ParsedTree tree) {
        String path = file.text().path();
        return !Kustomization.isName(path)
                && !tree.graph().users().containsKey(path)
                && directories(path)
                        .noneMatch(d -> tree.paths().stream()
                                .anyMatch(p -> isIn(d, p) && (Kustomization.isName(p) || p.endsWith("Chart.yaml"))));
    }

    private static Stream<String> directories(String path) {
        List<String> directories = new ArrayList<>(List.of(""));
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            directories.add(path.substring(0, slash + 1));
        }
        return directories.stream();
    }

    private static boolean isIn(String directory, String path) {
        return path.startsWith(directory) && path.indexOf('/', directory.length()) < 0;
    }
}
