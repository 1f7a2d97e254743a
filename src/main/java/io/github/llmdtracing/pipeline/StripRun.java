package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.apply.FileChange;
import io.github.llmdtracing.apply.PlanApplier;
import io.github.llmdtracing.apply.PlanOutcome;
import io.github.llmdtracing.parallel.Workers;
import io.github.llmdtracing.plan.TracingPlanner;
import io.github.llmdtracing.plan.change.AddedPatch;
import io.github.llmdtracing.plan.change.AddedPatches;
import io.github.llmdtracing.plan.change.FilePlan;
import io.github.llmdtracing.plan.change.Removal;
import io.github.llmdtracing.settings.TracingSettings;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Plans what goes out of a tree. Patches that enrich adds to kustomizations go first, and the rest is planned on the tree without them;
 * those that turn out to bring something else go back.
 *
 * @param settings what the POM says
 * @param all whether tracing goes that was written by hand
 * @param from the files out of which it is taken
 * @param workers who works
 */
record StripRun(TracingSettings settings, boolean all, Predicate<String> from, Workers workers) {
    ProvedPlan on(ParsedTree tree) {
        List<AddedPatch> patches = AddedPatches.in(
                tree.files(), p -> from.test(p) && !settings.excluded().test(p), tree.graph()::isUsed);
        while (true) {
            List<FilePlan> plans = AddedPatch.removal(patches);
            List<PlanOutcome> without = workers.map(plans, new PlanApplier()::apply);
            ProvedPlan proved = ProvedPlan.of(planner(patches), without(tree, without), workers);
            List<AddedPatch> taken =
                    patches.stream().filter(p -> isTaken(p, proved, without)).toList();
            if (taken.size() == patches.size()) {
                return new ProvedPlan(proved.plan().after(plans), joined(without, proved.outcomes()), proved.edited());
            }
            patches = taken;
        }
    }

    private TracingPlanner planner(List<AddedPatch> patches) {
        return TracingPlanner.of(settings, new Removal(all, from, patches));
    }

    private ParsedTree without(ParsedTree tree, List<PlanOutcome> outcomes) {
        List<FileChange> changes = Outcomes.changes(outcomes).toList();
        return changes.isEmpty() ? tree : tree.with(changes, workers);
    }

    private static boolean isTaken(AddedPatch patch, ProvedPlan proved, List<PlanOutcome> without) {
        return !Outcomes.refused(without).contains(patch.kustomization())
                && patch.isTaken(proved.plan().components());
    }

    private static List<PlanOutcome> joined(List<PlanOutcome> first, List<PlanOutcome> second) {
        Map<String, PlanOutcome> outcomes = new HashMap<>();
        first.forEach(o -> outcomes.put(o.path(), o));
        second.forEach(o -> outcomes.merge(o.path(), o, StripRun::joined));
        return outcomes.values().stream()
                .sorted(Comparator.comparing(PlanOutcome::path))
                .toList();
    }

    // What was refused for the later text leaves the earlier change.
    private static PlanOutcome joined(PlanOutcome first, PlanOutcome second) {
        return first instanceof FileChange a && second instanceof FileChange b && b.isChange() ? a.and(b) : first;
    }
}
