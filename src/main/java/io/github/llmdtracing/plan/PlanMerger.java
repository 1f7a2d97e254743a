package io.github.llmdtracing.plan;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.plan.PlanDraft.PlacedChange;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Brings the changes of many containers together, file by file; edits of one scalar become one. */
final class PlanMerger {
    private final PlanDraft draft;

    PlanMerger(PlanDraft draft) {
        this.draft = draft;
    }

    /**
     * The whole plan.
     *
     * @param others plans for files from elsewhere; where they meet one of ours, both are made
     */
    EditPlan plan(List<FilePlan> others) {
        for (FilePlan other : others) {
            other.changes().forEach(c -> draft.change(new Place(other.file(), c.document()), c));
        }
        Map<YamlFile, Map<YamlNode, List<PlannedChange>>> byFile = new IdentityHashMap<>();
        for (PlacedChange placed : draft.changes()) {
            byFile.computeIfAbsent(placed.place().file(), f -> new IdentityHashMap<>())
                    .merge(placed.change().change().target(), List.of(placed.change()), PlanMerger::merge);
        }
        List<FilePlan> files = byFile.entrySet().stream()
                .map(e -> new FilePlan(e.getKey(), inOrder(e.getValue())))
                .sorted(Comparator.comparing(f -> f.file().text().path()))
                .toList();
        return new EditPlan(files, draft.components(), draft.findings());
    }

    private List<PlannedChange> inOrder(Map<YamlNode, List<PlannedChange>> byTarget) {
        return draft.changes().stream()
                .map(p -> byTarget.remove(p.change().change().target()))
                .filter(c -> c != null)
                .flatMap(List::stream)
                .toList();
    }

    private static List<PlannedChange> merge(List<PlannedChange> first, List<PlannedChange> second) {
        List<PlannedChange> all = new ArrayList<>(first);
        for (PlannedChange change : second) {
            PlannedChange last = all.get(all.size() - 1);
            if (last.change() instanceof YamlChange.EditScalar a
                    && change.change() instanceof YamlChange.EditScalar b) {
                all.set(all.size() - 1, joined(last, a.and(b), change));
            } else if (!all.stream().anyMatch(c -> c.change().equals(change.change()))) {
                all.add(change);
            }
        }
        return List.copyOf(all);
    }

    private static PlannedChange joined(PlannedChange first, YamlChange both, PlannedChange second) {
        String description = first.description().equals(second.description())
                ? first.description()
                : first.description() + "; " + second.description();
        return new PlannedChange(first.document(), both, first.rule(), description);
    }
}
