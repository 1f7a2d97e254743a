package io.github.llmdtracing.apply;

import io.github.llmdtracing.plan.PlannedChange;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextEdit;
import io.github.llmdtracing.text.TextEdits;
import io.github.llmdtracing.text.TextRange;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file's old and new text, with the proof behind it that they differ as planned.
 *
 * @param before the text as read
 * @param after the text with the edits made
 * @param steps the edits with their reasons, in the order planned; no edit is in two of them
 * @param changes what was planned
 */
public record FileChange(SourceText before, SourceText after, List<AppliedStep> steps, List<PlannedChange> changes)
        implements PlanOutcome {
    /** Copies the lists. */
    public FileChange {
        steps = List.copyOf(steps);
        changes = List.copyOf(changes);
    }

    @Override
    public String path() {
        return before.path();
    }

    /** Whether a single character differs. */
    public boolean isChange() {
        return !steps.isEmpty();
    }

    /** This change, and a later one of the text that came of it, as one that writes the whole text. */
    public FileChange and(FileChange later) {
        TextRange whole = new TextRange(0, before.content().length());
        String why = Stream.concat(steps.stream(), later.steps.stream())
                .map(AppliedStep::description)
                .distinct()
                .collect(Collectors.joining(", "));
        AppliedStep step = new AppliedStep(
                List.of(new TextEdit(whole, later.after.content())),
                steps.get(0).rule(),
                why);
        return new FileChange(before, later.after, List.of(step), changes);
    }

    /** The edits alone. */
    public TextEdits textEdits() {
        return edits(steps);
    }

    static TextEdits edits(List<AppliedStep> steps) {
        return TextEdits.of(steps.stream().flatMap(s -> s.edits().stream()).toList());
    }
}
