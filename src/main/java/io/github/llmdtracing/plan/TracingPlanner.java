package io.github.llmdtracing.plan;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.helm.HelmTree;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kubernetes.ProjectIndex;
import io.github.llmdtracing.kustomize.Build;
import io.github.llmdtracing.kustomize.KustomizationGraph;
import io.github.llmdtracing.parallel.Workers;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.standing.CollectorFindings;
import io.github.llmdtracing.standing.Endpoints;
import io.github.llmdtracing.standing.NearEndpoints;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
     * @param left kustomizations for which nothing may be planned, because what was planned could not be proved, and why
     * @param workers who plans
     */
    public EditPlan plan(
            List<YamlFile> files,
            List<SourceText> templates,
            KustomizationGraph graph,
            Map<String, String> left,
            Workers workers) {
        KustomizedTree tree = new KustomizedTree(
                graph, files, f -> !settings.excluded().test(f.text().path()));
        List<YamlFile> included = files.stream()
                .filter(f -> !settings.excluded().test(f.text().path()))
                .toList();
        List<KubernetesObject> raw = tree.others(files, settings.excluded());
        ProjectIndex index = ProjectIndex.ofObjects(
                Stream.concat(raw.stream(), tree.objects()).toList());
        Endpoints endpoints = new Endpoints(settings.protocol(), index);
        PlanDraft draft = new PlanDraft();
        ContainerPlanner planner = new ContainerPlanner(settings, ProjectIndex.ofObjects(raw), endpoints, removal);
        planRaw(raw, new ObjectPlanner(settings, planner, endpoints), workers).forEach(draft::addAll);
        NearEndpoints near = new NearEndpoints(endpoints);
        List<BuildPromise> promises = new KustomizePlanner(tree, left, draft)
                .plan((build, object) -> planBuilt(build, object, raw, near.of(build), within(build, graph)));
        ValuesPlan values = values(included, templates, planner, endpoints);
        values.components().forEach(draft::component);
        values.findings().forEach(draft::finding);
        PlannedSources sources = new PlannedSources(raw, tree.builds());
        if (removal.isPresent()) {
            return new PlanMerger(draft).plan(values.files(), promises, sources);
        }
        reportGuess(endpoints, draft);
        CollectorFindings collectors = CollectorFindings.of(settings, raw, tree.builds(), draft.components());
        collectors.all().forEach(draft::finding);
        new DuplicateKeyCheck(index, draft).findings(included).forEach(draft::finding);
        return new PlanMerger(draft).plan(values.files(), promises, sources).with(collectors.standing());
    }

    private static List<PlanDraft> planRaw(List<KubernetesObject> raw, ObjectPlanner planner, Workers workers) {
        List<PlanDraft> containers = workers.map(raw, planner::plan).stream()
                .flatMap(List::stream)
                .map(ObjectPlanner.Planned::draft)
                .toList();
        new SharingCheck().check(containers);
        return containers;
    }

    private Optional<Removal> within(Build build, KustomizationGraph graph) {
        return removal.map(r -> r.within(build.kustomization(), graph::isUsed));
    }

    private List<ObjectPlanner.Planned> planBuilt(
            Build build,
            KubernetesObject object,
            List<KubernetesObject> raw,
            Endpoints own,
            Optional<Removal> without) {
        TracingSettings here = settings.within(build.kustomization());
        ProjectIndex index = ProjectIndex.ofObjects(
                Stream.concat(build.objects().stream(), raw.stream()).toList());
        return new ObjectPlanner(here, new ContainerPlanner(here, index, own, without), own).plan(object);
    }

    private ValuesPlan values(
            List<YamlFile> files, List<SourceText> templates, ContainerPlanner planner, Endpoints endpoints) {
        ValuesPlanner values = new ValuesPlanner(settings, endpoints::of, new ValuesContainers(planner));
        HelmTree tree = new HelmTree(files, templates);
        return removal.map(r -> values.strip(tree, r)).orElseGet(() -> values.plan(tree));
    }

    private void reportGuess(Endpoints endpoints, PlanDraft draft) {
        String guess = endpoints.of(settings.general(), Optional.empty()).url();
        boolean used = draft.components().stream()
                .flatMap(c -> c.values().stream())
                .anyMatch(v -> v.after().filter(a -> a.contains(guess)).isPresent());
        if (used && endpoints.isGuess(settings.general())) {
            draft.finding(Finding.of(
                    FindingCode.ENDPOINT_NOT_SERVED,
                    Location.of(draft.components().get(0).location().file()),
                    "",
                    "nothing in the tree serves " + guess,
                    "No endpoint is configured, and the tree has no collector, or several.",
                    "Set <endpoint> to the collector's URL."));
        }
    }
}
