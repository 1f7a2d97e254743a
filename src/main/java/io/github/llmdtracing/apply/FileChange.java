package io.github.llmdtracing.apply;

import io.github.llmdtracing.plan.change.PlannedChange;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextEdit;
import io.github.llmdtracing.text.TextEdits;
import io.github.llmdtracing.text.TextRange;
import io.github.llmdtracing.yaml.YamlFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file's old and new text, with the proof behind it that they differ as planned.
 *
 * @param before the text as read
 * @param after the text with the edits made
 * @param steps the edits with their reasons, in the order planned; no edit is in two of them
 * @param changes what was planned
 * @param edited the new text as it was read for the proof, where it was kept
 */
public record FileChange(
        SourceText before,
        SourceText after,
        List<AppliedStep> steps,
        List<PlannedChange> changes,
        Optional<YamlFile> edited)
        implements PlanOutcome {
    /** Copies the lists. */
    public FileChange {
        steps = List.copyOf(steps);
        changes = List.copyOf(changes);
    }

    /** A change whose new text is not read yet. */
    public FileChange(SourceText before, SourceText after, List<AppliedStep> steps, List<PlannedChange> changes) {
        this(before, after, steps, changes, Optional.empty());
    }

    /** The same change, whose new text was read. */
    FileChange read(Optional<YamlFile> file) {
        return new FileChange(before, after, steps, changes, file);
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
        return new FileChange(before, later.after, List.of(step), changes, later.edited);
    }

    /** The edits alone. */
    public TextEdits textEdits() {
        return edits(steps);
    }

    static TextEdits edits(List<AppliedStep> steps) {
        return TextEdits.of(steps.stream().flatMap(s -> s.edits().stream()).toList());
    }
}
