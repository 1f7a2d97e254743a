package io.github.llmdtracing.apply;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.plan.FilePlan;
import io.github.llmdtracing.plan.PlannedChange;
import io.github.llmdtracing.text.EditConflictException;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextEdit;
import io.github.llmdtracing.text.TextEdits;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlDocument;
import io.github.llmdtracing.yaml.YamlEditor;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the planned edits of a file and has them proved. Refuses what cannot be proved: then the file stays as it is. */
public final class PlanApplier {
    private static final String REMEDY = "Leave the file out with <excludes>, and report this: the fault is not yours.";

    /** The new text of a file, or why there is none. */
    public PlanOutcome apply(FilePlan plan) {
        SourceText before = plan.file().text();
        List<AppliedEdit> edits;
        try {
            edits = edits(plan);
        } catch (EditConflictException e) {
            return refusal(plan, 0, "two planned edits want the same characters", String.valueOf(e.getMessage()));
        }
        FileChange change = new FileChange(before, edited(before, edits), edits, plan.changes());
        return plan.changes().isEmpty() ? change : proved(plan, change);
    }

    private static PlanOutcome proved(FilePlan plan, FileChange change) {
        Optional<Mismatch> mismatch = new ChangeVerifier(plan).verify(change);
        return mismatch.<PlanOutcome>map(
                        m -> refusal(plan, m.offset(), "the edited text is not what was planned", m.problem()))
                .orElse(change);
    }

    private static PlanOutcome refusal(FilePlan plan, int offset, String problem, String reason) {
        Location location = Location.of(plan.file().text(), offset);
        return new PlanOutcome.Refusal(
                plan, Finding.of(FindingCode.PROOF_FAILED, location, "", problem, reason, REMEDY));
    }

    private static SourceText edited(SourceText before, List<AppliedEdit> edits) {
        TextEdits all = TextEdits.of(edits.stream().map(AppliedEdit::edit).toList());
        return all.isEmpty() ? before : before.withContent(all.applyTo(before.content()));
    }

    private static List<AppliedEdit> edits(FilePlan plan) {
        Map<TextEdit, AppliedEdit> reasons = new LinkedHashMap<>();
        byDocument(plan).forEach((document, changes) -> addEdits(plan, document, changes, reasons));
        return TextEdits.of(reasons.keySet()).asList().stream()
                .flatMap(e -> Optional.ofNullable(reasons.get(e)).stream())
                .toList();
    }

    private static Map<YamlDocument, List<PlannedChange>> byDocument(FilePlan plan) {
        return plan.changes().stream()
                .collect(Collectors.groupingBy(PlannedChange::document, LinkedHashMap::new, Collectors.toList()));
    }

    private static void addEdits(
            FilePlan plan, YamlDocument document, List<PlannedChange> planned, Map<TextEdit, AppliedEdit> reasons) {
        List<YamlChange> changes = planned.stream().map(PlannedChange::change).toList();
        for (YamlEditor.Step step : new YamlEditor(plan.file().text(), document).steps(changes)) {
            List<PlannedChange> why = planned.stream()
                    .filter(p -> step.changes().contains(p.change()))
                    .toList();
            step.edits().forEach(e -> reasons.putIfAbsent(e, because(e, why)));
        }
    }

    private static AppliedEdit because(TextEdit edit, List<PlannedChange> why) {
        return new AppliedEdit(edit, joined(why, PlannedChange::rule), joined(why, PlannedChange::description));
    }

    private static String joined(Collection<PlannedChange> changes, Function<PlannedChange, String> what) {
        return String.join(", ", changes.stream().map(what).collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
