package io.github.llmdtracing.apply;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.plan.change.FilePlan;
import io.github.llmdtracing.plan.change.PlannedChange;
import io.github.llmdtracing.text.EditConflictException;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextEdit;
import io.github.llmdtracing.text.TextEdits;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlDocument;
import io.github.llmdtracing.yaml.YamlEditor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the planned edits of a file and has them proved. Refuses what cannot be proved: then the file stays as it is. */
public final class PlanApplier {
    private static final String REMEDY = "Leave the file out with <excludes>, and report this: the fault is not yours.";

    /** The new text of a file, or why there is none. */
    public PlanOutcome apply(FilePlan plan) {
        SourceText before = plan.file().text();
        List<AppliedStep> steps;
        TextEdits edits;
        try {
            steps = steps(plan);
            edits = FileChange.edits(steps);
        } catch (EditConflictException e) {
            return refusal(plan, 0, "two planned edits want the same characters", String.valueOf(e.getMessage()));
        }
        SourceText after = edits.isEmpty() ? before : before.withContent(edits.applyTo(before.content()));
        FileChange change = new FileChange(before, after, steps, plan.changes());
        return plan.changes().isEmpty() ? change : proved(plan, change);
    }

    private static PlanOutcome proved(FilePlan plan, FileChange change) {
        Proof proof = new ChangeVerifier(plan).verify(change);
        return proof.mismatch()
                .<PlanOutcome>map(
                        m -> refusal(plan, m.offset(), "the edited text is not what was planned", m.problem()))
                .orElseGet(() -> change.read(proof.edited()));
    }

    private static PlanOutcome refusal(FilePlan plan, int offset, String problem, String reason) {
        Location location = Location.of(plan.file().text(), offset);
        return new PlanOutcome.Refusal(
                plan, Finding.of(FindingCode.PROOF_FAILED, location, "", problem, reason, REMEDY));
    }

    private static List<AppliedStep> steps(FilePlan plan) {
        List<AppliedStep> steps = new ArrayList<>();
        Set<TextEdit> seen = new HashSet<>();
        byDocument(plan).forEach((document, changes) -> addSteps(plan, document, changes, seen, steps));
        return steps;
    }

    private static Map<YamlDocument, List<PlannedChange>> byDocument(FilePlan plan) {
        return plan.changes().stream()
                .collect(Collectors.groupingBy(PlannedChange::document, LinkedHashMap::new, Collectors.toList()));
    }

    private static void addSteps(
            FilePlan plan,
            YamlDocument document,
            List<PlannedChange> planned,
            Set<TextEdit> seen,
            List<AppliedStep> steps) {
        List<YamlChange> changes = planned.stream().map(PlannedChange::change).toList();
        for (YamlEditor.Step step : new YamlEditor(plan.file().text(), document).steps(changes)) {
            List<TextEdit> edits = TextEdits.of(step.edits()).asList().stream()
                    .filter(seen::add)
                    .toList();
            if (!edits.isEmpty()) {
                steps.add(because(edits, planned, step.changes()));
            }
        }
    }

    private static AppliedStep because(List<TextEdit> edits, List<PlannedChange> planned, List<YamlChange> changes) {
        List<PlannedChange> why =
                planned.stream().filter(p -> changes.contains(p.change())).toList();
        return new AppliedStep(edits, joined(why, PlannedChange::rule), joined(why, PlannedChange::description));
    }

    private static String joined(Collection<PlannedChange> changes, Function<PlannedChange, String> what) {
        return String.join(", ", changes.stream().map(what).collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
