package io.github.llmdtracing.plan;

import io.github.llmdtracing.helm.HelmTree;
import io.github.llmdtracing.helm.ValuesTree;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kustomize.EmbeddedText;
import io.github.llmdtracing.kustomize.KustomizationGraph;
import io.github.llmdtracing.parallel.Workers;
import io.github.llmdtracing.plan.change.Removal;
import io.github.llmdtracing.plan.overlay.KustomizedTree;
import io.github.llmdtracing.plan.overlay.LeftAlone;
import io.github.llmdtracing.plan.values.DeployedTree;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Plans a whole project. */
public final class TracingPlanner {
    private final TracingSettings settings;
    private final Optional<Removal> removal;

    /** A planner for these settings. */
    public TracingPlanner(TracingSettings settings) {
        this(settings, Optional.empty());
    }

    private TracingPlanner(TracingSettings settings, Optional<Removal> removal) {
        this.settings = settings;
        this.removal = removal;
    }

    /** A planner that takes out what one with these settings puts in. */
    public static TracingPlanner of(TracingSettings settings, Removal removal) {
        return new TracingPlanner(settings, Optional.of(removal));
    }

    /**
     * Plans the changes to a tree.
     *
     * @param files every file that could be read, by path
     * @param templates files that are no YAML but tell of Helm releases, as {@code helmfile.yaml.gotmpl}
     * @param graph the kustomizations among the files
     * @param left what may not be planned
     * @param workers who plans
     */
    public EditPlan plan(
            List<YamlFile> files,
            List<SourceText> templates,
            KustomizationGraph graph,
            LeftAlone left,
            Workers workers) {
        Predicate<YamlFile> isIncluded = f -> !settings.excluded().test(f.text().path());
        KustomizedTree written = new KustomizedTree(graph, files, isIncluded);
        HelmTree helm = new HelmTree(
                files.stream().filter(isIncluded).toList(),
                templates,
                written.objects().filter(o -> isIncluded.test(o.file())).toList(),
                f -> graph.embedded(f).map(TracingPlanner::host));
        DeployedTree deployed = DeployedTree.of(helm, graph);
        KustomizedTree tree = written.deployed(deployed::deployed);
        List<KubernetesObject> raw = tree.others(files, settings.excluded()).stream()
                .map(deployed::deployed)
                .toList();
        return new TreePlanning(settings, removal, tree, deployed, helm, raw).plan(left, workers);
    }

    private static ValuesTree.Host host(EmbeddedText text) {
        return new ValuesTree.Host(text.place().file(), text.place().document(), text.scalar());
    }
}
