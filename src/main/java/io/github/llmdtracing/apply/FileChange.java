package io.github.llmdtracing.apply;

import io.github.llmdtracing.plan.PlannedChange;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextEdit;
import io.github.llmdtracing.text.TextEdits;
import java.util.List;

/**
 * A file's old and new text, with the proof behind it that they differ as planned.
 *
 * @param before the text as read
 * @param after the text with the edits made
 * @param edits the edits, in the order of their places, each with its reason
 * @param changes what was planned
 */
public record FileChange(SourceText before, SourceText after, List<AppliedEdit> edits, List<PlannedChange> changes)
        implements PlanOutcome {
    /** Copies the lists. */
    public FileChange {
        edits = List.copyOf(edits);
        changes = List.copyOf(changes);
    }

    /** Whether a single character differs. */
    public boolean isChange() {
        return !edits.isEmpty();
    }

    /** The edits alone. */
    public TextEdits textEdits() {
        List<TextEdit> plain = edits.stream().map(AppliedEdit::edit).toList();
        return TextEdits.of(plain);
    }
}
