package io.github.llmdtracing.plan;

import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kustomize.Build;
import io.github.llmdtracing.kustomize.KustomizationGraph;
import io.github.llmdtracing.plan.overlay.KustomizedTree;
import io.github.llmdtracing.yaml.YamlFile;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a plan was made for.
 *
 * @param raw the objects that no kustomization uses
 * @param builds what kustomizations make that no other one uses
 */
public record PlannedSources(List<KubernetesObject> raw, List<Build> builds) {
    /** Copies the lists. */
    public PlannedSources {
        raw = List.copyOf(raw);
        builds = List.copyOf(builds);
    }

    /**
     * What a tree holds.
     *
     * @param files every file that could be read
     * @param graph the kustomizations among them
     * @param excluded whether a file, by its path, is left out
     */
    public static PlannedSources of(List<YamlFile> files, KustomizationGraph graph, Predicate<String> excluded) {
        KustomizedTree tree =
                new KustomizedTree(graph, files, f -> !excluded.test(f.text().path()));
        return new PlannedSources(tree.others(files, excluded), tree.builds());
    }

    /** Nothing. */
    public static PlannedSources none() {
        return new PlannedSources(List.of(), List.of());
    }

    /** All objects. */
    public Stream<KubernetesObject> objects() {
        return Stream.concat(raw.stream(), builds.stream().flatMap(b -> b.objects().stream()));
    }

    /** The containers of an object. */
    public static Stream<Container> containers(KubernetesObject object) {
        return object.podTemplates().stream().flatMap(p -> p.containers().stream());
    }
}
