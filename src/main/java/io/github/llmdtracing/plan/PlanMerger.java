package io.github.llmdtracing.plan;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.plan.change.BuildPromise;
import io.github.llmdtracing.plan.change.FilePlan;
import io.github.llmdtracing.plan.change.PlanDraft;
import io.github.llmdtracing.plan.change.PlanDraft.PlacedChange;
import io.github.llmdtracing.plan.change.PlannedChange;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Brings the changes of many containers together, file by file; edits of one scalar become one. */
final class PlanMerger {
    private final PlanDraft draft;
    private final Map<String, FileChanges> files = new TreeMap<>();

    PlanMerger(PlanDraft draft) {
        this.draft = draft;
    }

    /** The changes of one file, by the node that changes. */
    private record FileChanges(YamlFile file, Map<YamlNode, List<PlannedChange>> byTarget) {
        void add(PlannedChange change) {
            byTarget.merge(change.change().target(), List.of(change), PlanMerger::merge);
        }

        FilePlan plan() {
            return new FilePlan(
                    file, byTarget.values().stream().flatMap(List::stream).toList());
        }
    }

    /**
     * The whole plan.
     *
     * @param promises what building the kustomizations anew has to bring
     * @param sources what the plan is for
     * @param others plans for files from elsewhere; where they meet one of ours, both are made
     */
    EditPlan plan(List<FilePlan> others, List<BuildPromise> promises, PlannedSources sources) {
        for (FilePlan other : others) {
            other.changes().forEach(c -> draft.change(new Place(other.file(), c.document()), c));
        }
        draft.changes().forEach(this::add);
        List<FilePlan> plans = files.values().stream().map(FileChanges::plan).toList();
        return new EditPlan(plans, draft.components(), draft.findings(), promises, sources, List.of());
    }

    private void add(PlacedChange placed) {
        YamlFile file = placed.place().file();
        files.computeIfAbsent(file.text().path(), p -> new FileChanges(file, new LinkedHashMap<>()))
                .add(placed.change());
    }

    private static List<PlannedChange> merge(List<PlannedChange> first, List<PlannedChange> second) {
        List<PlannedChange> all = new ArrayList<>(first);
        second.forEach(change -> merge(all, change));
        return List.copyOf(all);
    }

    private static void merge(List<PlannedChange> all, PlannedChange change) {
        PlannedChange last = all.get(all.size() - 1);
        if (last.change() instanceof YamlChange.EditScalar a && change.change() instanceof YamlChange.EditScalar b) {
            all.set(all.size() - 1, joined(last, a.and(b), change));
        } else if (all.stream().noneMatch(c -> c.change().equals(change.change()))) {
            all.add(change);
        }
    }

    private static PlannedChange joined(PlannedChange first, YamlChange both, PlannedChange second) {
        String description = first.description().equals(second.description())
                ? first.description()
                : first.description() + "; " + second.description();
        return new PlannedChange(first.document(), both, first.rule(), description);
    }
}
