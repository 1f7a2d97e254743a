package io.github.llmdtracing.plan.overlay;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kustomize.Build;
import io.github.llmdtracing.plan.change.BuildPromise;
import io.github.llmdtracing.plan.change.PlanDraft;
import io.github.llmdtracing.plan.change.PlanDraft.PlacedChange;
import io.github.llmdtracing.plan.container.ObjectPlanner;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * Plans what the kustomizations of a tree make: components are recognised in the built objects, and each change is made in the files that
 * wrote them.
 */
public final class KustomizePlanner {
    private final KustomizedTree tree;
    private final LeftAlone left;
    private final ScriptScopes scripts;
    private final PlanDraft draft;

    /**
     * A planner.
     *
     * @param left what may not be planned
     * @param scripts who may run a script
     * @param draft takes what is planned and found
     */
    public KustomizePlanner(KustomizedTree tree, LeftAlone left, ScriptScopes scripts, PlanDraft draft) {
        this.tree = tree;
        this.left = left;
        this.scripts = scripts;
        this.draft = draft;
    }

    /** Plans the objects of one build, each container by itself. */
    @FunctionalInterface
    public interface Planning {
        List<ObjectPlanner.Planned> plan(Build build, KubernetesObject object);
    }

    /** Plans all of them, and gives what building them anew has to bring. */
    public List<BuildPromise> plan(Planning planning) {
        tree.findings().forEach(draft::finding);
        List<BuiltDraft> drafts = Stream.concat(
                        tree.builds().stream().flatMap(b -> plan(b, planning, false)),
                        tree.inner().stream().flatMap(b -> plan(b, planning, true)))
                .toList();
        drafts.forEach(this::leave);
        IdentityHashMap<BuiltDraft, List<PlacedChange>> asked = new IdentityHashMap<>();
        drafts.forEach(d -> asked.put(d, List.copyOf(d.draft().changes())));
        LayeredPlacement placement = new LayeredPlacement(tree, new BuiltScripts(scripts), drafts);
        placement.place();
        report(drafts.stream()
                .filter(d -> !d.inner()
                        || tree.isEditable(d.object().file())
                                && placement.isForItself(d, asked.getOrDefault(d, List.of())))
                .toList());
        new EmbeddedEdits(tree.graph()::embedded)
                .inFiles(drafts.stream()
                        .flatMap(d -> d.draft().changes().stream())
                        .toList())
                .forEach(c -> draft.change(c.place(), c.change()));
        return tree.builds().stream().map(b -> promise(b, drafts, asked)).toList();
    }

    private static Stream<BuiltDraft> plan(Build build, Planning planning, boolean inner) {
        Stream<BuiltDraft> objects = build.objects().stream().flatMap(o -> plan(build, o, planning, inner));
        Stream<BuiltDraft> patches = build.loosePatches().stream()
                .flatMap(o -> plan(build, o, planning, inner))
                .peek(new LoosePatch()::check);
        return Stream.concat(objects, patches);
    }

    private static Stream<BuiltDraft> plan(Build build, KubernetesObject object, Planning planning, boolean inner) {
        return planning.plan(build, object).stream()
                .map(p -> new BuiltDraft(build, object, p.container(), p.draft(), inner));
    }

    private void leave(BuiltDraft built) {
        String kustomization = built.build().kustomization();
        if (left.kustomizations().containsKey(kustomization)
                && !built.draft().changes().isEmpty()) {
            boolean strips =
                    built.draft().components().stream().anyMatch(c -> c.state().isOfStrip());
            built.draft().dropChanges();
            built.draft()
                    .refuseComponents(
                            left.tests().contains(kustomization)
                                    ? "a JSON patch tests what would change"
                                    : "what kustomize would make of it could not be proved right");
            built.draft().finding(strips ? notTakenOut(kustomization) : left(kustomization));
        }
    }

    private Finding left(String kustomization) {
        return left.tests().contains(kustomization) ? tested(kustomization) : notProved(kustomization);
    }

    private Finding tested(String kustomization) {
        return Finding.of(
                FindingCode.NO_PLACE,
                Location.of(kustomization),
                "",
                "a JSON patch tests what tracing would change",
                why(kustomization) + " Nothing is changed for this kustomization.",
                "Test less of it, as the name of a container, or write tracing there by hand and into the test.");
    }

    private String why(String kustomization) {
        return left.kustomizations().getOrDefault(kustomization, "");
    }

    private Finding notProved(String kustomization) {
        return Finding.of(
                FindingCode.PROOF_FAILED,
                Location.of(kustomization),
                "",
                "what kustomize would make of the edited files is not what was planned",
                why(kustomization) + " Nothing is changed for this kustomization.",
                "Trace its containers by hand, and report this: the fault is not yours.");
    }

    // A patch without its last item no longer says what the list is, as where null stood before.
    private Finding notTakenOut(String kustomization) {
        return Finding.of(
                FindingCode.NOT_TAKEN_OUT,
                Location.of(kustomization),
                "",
                "its tracing cannot be taken out",
                "What kustomize would make of the files without it is not the same without tracing: "
                        + why(kustomization),
                "Take it out by hand.");
    }

    private void report(List<BuiltDraft> drafts) {
        drafts.forEach(this::reportComponents);
        new BuiltFindings(drafts).all().forEach(draft::finding);
    }

    private void reportComponents(BuiltDraft built) {
        List<Location> edits = built.draft().changes().stream()
                .map(c -> Location.of(
                        c.place().file().text(),
                        c.change().change().target().range().start()))
                .distinct()
                .sorted()
                .toList();
        built.draft().components().stream()
                .map(c -> built.isFile() ? c : c.builtBy(built.build().kustomization(), edits))
                .forEach(draft::component);
    }

    private static BuildPromise promise(
            Build build, List<BuiltDraft> drafts, IdentityHashMap<BuiltDraft, List<PlacedChange>> asked) {
        List<BuildPromise.Changed> changed = drafts.stream()
                .filter(d -> d.build().kustomization().equals(build.kustomization())
                        && !d.draft().changes().isEmpty())
                .map(d -> changed(d, asked.getOrDefault(d, List.of())))
                .toList();
        return new BuildPromise(build, changed, List.of());
    }

    private static BuildPromise.Changed changed(BuiltDraft built, List<PlacedChange> asked) {
        return new BuildPromise.Changed(
                built.object(),
                asked.stream()
                        .filter(c -> c.variables().isEmpty())
                        .map(c -> c.change().change())
                        .toList(),
                asked.stream().flatMap(c -> c.variables().stream()).toList());
    }
}
