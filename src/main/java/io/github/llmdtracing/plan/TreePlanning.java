package io.github.llmdtracing.plan;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.helm.HelmTree;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kubernetes.ProjectIndex;
import io.github.llmdtracing.kustomize.Build;
import io.github.llmdtracing.parallel.Workers;
import io.github.llmdtracing.plan.change.BuildPromise;
import io.github.llmdtracing.plan.change.DuplicateKeyCheck;
import io.github.llmdtracing.plan.change.PlanDraft;
import io.github.llmdtracing.plan.change.Removal;
import io.github.llmdtracing.plan.container.ContainerPlanner;
import io.github.llmdtracing.plan.container.ObjectPlanner;
import io.github.llmdtracing.plan.overlay.KustomizePlanner;
import io.github.llmdtracing.plan.overlay.KustomizedTree;
import io.github.llmdtracing.plan.overlay.LeftAlone;
import io.github.llmdtracing.plan.overlay.ScriptScopes;
import io.github.llmdtracing.plan.overlay.SharedScripts;
import io.github.llmdtracing.plan.values.DeployedTree;
import io.github.llmdtracing.plan.values.FixedValues;
import io.github.llmdtracing.plan.values.ValuesContainers;
import io.github.llmdtracing.plan.values.ValuesPlan;
import io.github.llmdtracing.plan.values.ValuesPlanner;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.standing.CollectorFindings;
import io.github.llmdtracing.standing.Endpoints;
import io.github.llmdtracing.standing.NearEndpoints;
import io.github.llmdtracing.standing.StandingCollector;
import io.github.llmdtracing.yaml.YamlChange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans one tree: the objects in its files, what its kustomizations make, and the values of its releases. */
final class TreePlanning {
    private final TracingSettings settings;
    private final Optional<Removal> removal;
    private final KustomizedTree tree;
    private final DeployedTree deployed;
    private final HelmTree helm;
    private final List<KubernetesObject> raw;
    private final ProjectIndex index;
    private final Endpoints endpoints;
    private final ContainerPlanner containers;
    private final ScriptScopes scopes;
    private final PlanDraft draft = new PlanDraft();

    /**
     * A planning.
     *
     * @param removal what is to be taken out; nothing where tracing is put in
     * @param tree the kustomizations
     * @param deployed what is made of the tree when it is deployed
     * @param helm the files that may be values
     * @param raw the objects of files that belong to no kustomization
     */
    TreePlanning(
            TracingSettings settings,
            Optional<Removal> removal,
            KustomizedTree tree,
            DeployedTree deployed,
            HelmTree helm,
            List<KubernetesObject> raw) {
        this.settings = settings;
        this.removal = removal;
        this.tree = tree;
        this.deployed = deployed;
        this.helm = helm;
        this.raw = raw;
        this.index = index(raw, tree.objects());
        this.endpoints = new Endpoints(settings.protocol(), index);
        this.scopes = new ScriptScopes(raw, tree.builds());
        this.containers = ContainerPlanner.ofFiles(settings, ProjectIndex.ofObjects(raw), endpoints, removal);
    }

    private static ProjectIndex index(List<KubernetesObject> first, Stream<KubernetesObject> second) {
        return ProjectIndex.ofObjects(Stream.concat(first.stream(), second).toList());
    }

    /**
     * Plans.
     *
     * @param left what may not be planned
     * @param workers who plans
     */
    EditPlan plan(LeftAlone left, Workers workers) {
        planRaw(workers);
        List<BuildPromise> built = planBuilt(left);
        ValuesPlan values = planValues(left);
        List<YamlChange> ofValues = values.changes();
        List<BuildPromise> promises = built.stream().map(p -> p.with(ofValues)).toList();
        List<StandingCollector> collectors = removal.isPresent() ? List.of() : judge();
        PlannedSources sources = new PlannedSources(raw, tree.builds());
        return new PlanMerger(draft).plan(values.files(), promises, sources).with(collectors);
    }

    private void planRaw(Workers workers) {
        ObjectPlanner planner = new ObjectPlanner(settings, containers, endpoints);
        List<ObjectPlanner.Planned> planned =
                workers.map(raw, planner::plan).stream().flatMap(List::stream).toList();
        List<PlanDraft> drafts =
                planned.stream().map(ObjectPlanner.Planned::draft).toList();
        settle(planned, drafts);
        drafts.forEach(draft::addAll);
    }

    // Whoever is left alone wants nothing any more, which others may have counted on.
    private void settle(List<ObjectPlanner.Planned> planned, List<PlanDraft> drafts) {
        SharingCheck nodes = new SharingCheck();
        SharedScripts scripts = new SharedScripts(scopes);
        nodes.check(drafts);
        while (removal.isEmpty() && scripts.check(planned)) {
            nodes.check(drafts);
        }
    }

    private List<BuildPromise> planBuilt(LeftAlone left) {
        NearEndpoints near = new NearEndpoints(endpoints);
        return new KustomizePlanner(tree, left, scopes, draft)
                .plan((build, object) -> planBuilt(build, object, near.of(build)));
    }

    private List<ObjectPlanner.Planned> planBuilt(Build build, KubernetesObject object, Endpoints own) {
        TracingSettings here = settings.within(build.kustomization());
        ProjectIndex around = index(build.objects(), raw.stream());
        Optional<Removal> without = removal.map(r -> r.within(build.kustomization(), tree.graph()::isUsed));
        return new ObjectPlanner(here, ContainerPlanner.ofBuild(here, around, own, without), own).plan(object);
    }

    private ValuesPlan planValues(LeftAlone left) {
        FixedValues fixed = new FixedValues(filesOf(left.kustomizations().keySet()), filesOf(left.releases()));
        ValuesPlanner planner = new ValuesPlanner(settings, endpoints::of, new ValuesContainers(containers), fixed);
        ValuesPlan values = removal.map(r -> planner.strip(helm, r)).orElseGet(() -> planner.plan(helm));
        values.components().forEach(draft::component);
        values.findings().forEach(draft::finding);
        return values;
    }

    private Set<String> filesOf(Set<String> kustomizations) {
        return kustomizations.stream()
                .flatMap(k -> tree.graph().filesOf(k).stream())
                .collect(Collectors.toSet());
    }

    /** Says what is doubtful about the whole, and which collectors of the user's there are. */
    private List<StandingCollector> judge() {
        judgeGuess();
        deployed.findings(draft.components()).forEach(draft::finding);
        CollectorFindings collectors = CollectorFindings.of(settings, raw, tree.builds(), draft.components());
        collectors.all().forEach(draft::finding);
        new DuplicateKeyCheck(index, draft).findings(helm.yaml()).forEach(draft::finding);
        return collectors.standing();
    }

    private void judgeGuess() {
        String guess = endpoints.of(settings.general(), Optional.empty()).url();
        if (endpoints.isGuess(settings.general())) {
            users(guess).findFirst().ifPresent(c -> draft.finding(notServed(c, guess)));
        }
    }

    private Stream<ComponentReport> users(String endpoint) {
        return draft.components().stream()
                .filter(c -> c.values().stream()
                        .anyMatch(
                                v -> v.after().filter(a -> a.contains(endpoint)).isPresent()));
    }

    private static Finding notServed(ComponentReport user, String endpoint) {
        return Finding.of(
                FindingCode.ENDPOINT_NOT_SERVED,
                Location.of(user.location().file()),
                "",
                "nothing in the tree serves " + endpoint,
                "No endpoint is configured, and the tree has no collector, or several.",
                "Set <endpoint> to the collector's URL.");
    }
}
