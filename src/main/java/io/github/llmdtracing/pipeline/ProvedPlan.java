package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.apply.BuildVerifier;
import io.github.llmdtracing.apply.FileChange;
import io.github.llmdtracing.apply.PlanApplier;
import io.github.llmdtracing.apply.PlanOutcome;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.parallel.Workers;
import io.github.llmdtracing.plan.EditPlan;
import io.github.llmdtracing.plan.TracingPlanner;
import io.github.llmdtracing.plan.change.BuildPromise;
import io.github.llmdtracing.plan.change.FilePlan;
import io.github.llmdtracing.plan.overlay.LeftAlone;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A plan whose edits are proved, file by file and for each kustomization.
 *
 * @param plan the plan
 * @param outcomes what became of each file
 * @param edited the tree with all of that done
 */
record ProvedPlan(EditPlan plan, List<PlanOutcome> outcomes, ParsedTree edited) {
    /** Plans, until all that is left of the plan is proved. */
    static ProvedPlan of(TracingPlanner planner, ParsedTree tree, Workers workers) {
        Map<String, String> left = new TreeMap<>();
        Set<String> tests = new TreeSet<>();
        Set<String> releases = new TreeSet<>();
        while (true) {
            EditPlan plan = planner.plan(
                    tree.files(), tree.templates(), tree.graph(), new LeftAlone(left, tests, releases), workers);
            List<PlanOutcome> outcomes = workers.map(plan.files(), new PlanApplier()::apply);
            ParsedTree edited = edited(tree, outcomes, workers);
            Map<String, String> failed = failed(plan, edited, outcomes);
            if (failed.isEmpty()) {
                return new ProvedPlan(plan, outcomes, edited);
            }
            // Where patches write values too, these are left alone first, and nothing else is.
            if (releases.addAll(withValues(plan, failed.keySet()))) {
                continue;
            }
            if (left.keySet().containsAll(tree.graph().kustomizations())) {
                return nothing(plan, tree, failed);
            }
            // What fails although nothing is planned for it suffers from what is planned for another one.
            if (left.keySet().containsAll(failed.keySet())) {
                tree.graph().kustomizations().forEach(k -> left.putIfAbsent(k, "Another one shares its files."));
            }
            failed.keySet().stream()
                    .filter(k ->
                            BuildVerifier.stoppedBy(edited.graph().build(k)).isPresent())
                    .forEach(tests::add);
            failed.forEach(left::putIfAbsent);
        }
    }

    private static Set<String> withValues(EditPlan plan, Set<String> failed) {
        return plan.promises().stream()
                .filter(p -> !p.beside().isEmpty())
                .map(p -> p.build().kustomization())
                .filter(failed::contains)
                .collect(Collectors.toSet());
    }

    /** The last resort: every file stays as it is. */
    private static ProvedPlan nothing(EditPlan plan, ParsedTree tree, Map<String, String> failed) {
        List<PlanOutcome> outcomes = plan.files().stream()
                .<PlanOutcome>map(f -> new PlanOutcome.Refusal(f, notProved(f, failed)))
                .toList();
        return new ProvedPlan(plan, outcomes, tree);
    }

    private static Finding notProved(FilePlan file, Map<String, String> failed) {
        return Finding.of(
                FindingCode.PROOF_FAILED,
                Location.of(file.file().text().path()),
                "",
                "what kustomize would make of the edited files is not what was planned",
                failed.values().stream().findFirst().orElse(""),
                "Leave the files of " + String.join(", ", failed.keySet())
                        + " out with <excludes>, and report this: the fault is not yours.");
    }

    /** The same, in which a component is left alone whose file is. */
    ProvedPlan settled() {
        return new ProvedPlan(
                plan.refused(Outcomes.refused(outcomes), "the edited file could not be proved right"),
                outcomes,
                edited);
    }

    private static ParsedTree edited(ParsedTree tree, List<PlanOutcome> outcomes, Workers workers) {
        return tree.with(Outcomes.changes(outcomes).filter(FileChange::isChange).toList(), workers);
    }

    private static Map<String, String> contents(List<PlanOutcome> outcomes) {
        return Outcomes.changes(outcomes)
                .filter(FileChange::isChange)
                .collect(Collectors.toMap(
                        c -> c.before().content(), c -> c.after().content(), (a, b) -> a));
    }

    private static Map<String, String> failed(EditPlan plan, ParsedTree edited, List<PlanOutcome> outcomes) {
        Map<String, String> failed = new TreeMap<>();
        boolean same = Outcomes.changes(outcomes).noneMatch(FileChange::isChange)
                && Outcomes.refused(outcomes).isEmpty();
        if (plan.promises().isEmpty() || same) {
            return failed;
        }
        Map<String, String> contents = contents(outcomes);
        for (BuildPromise promise : plan.promises()) {
            String kustomization = promise.build().kustomization();
            new BuildVerifier(promise, contents)
                    .verify(edited.graph().build(kustomization))
                    .ifPresent(why -> failed.put(kustomization, why));
        }
        return failed;
    }
}
