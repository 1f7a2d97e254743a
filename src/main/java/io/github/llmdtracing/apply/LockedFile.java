package io.github.llmdtracing.apply;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextEdit;
import io.github.llmdtracing.text.TextEdits;
import io.github.llmdtracing.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was done to one file.
 *
 * @param before the hash of the text as the user wrote it
 * @param after the hash of the text as we left it
 * @param intended whether it was still to be done when this was written
 * @param steps what was done, in the order of the places
 */
record LockedFile(String before, String after, boolean intended, List<LockedStep> steps) {
    LockedFile {
        steps = List.copyOf(steps);
    }

    /** What a change does. */
    static LockedFile of(FileChange change) {
        return of(change.before(), change.after(), change.steps());
    }

    /** What steps do that turn one text into the other. */
    static LockedFile of(SourceText before, SourceText after, List<AppliedStep> steps) {
        Map<TextEdit, LockedEdit> locked = lockedEdits(before, after, FileChange.edits(steps));
        List<LockedStep> inOrder = steps.stream()
                .map(s -> new LockedStep(
                        s.rule(),
                        s.description(),
                        s.edits().stream().map(e -> locked(locked, e)).toList()))
                .sorted(Comparator.comparingInt(s -> s.edits().get(0).offset()))
                .toList();
        return new LockedFile(ContentHash.of(before), ContentHash.of(after), false, inOrder);
    }

    private static LockedEdit locked(Map<TextEdit, LockedEdit> locked, TextEdit edit) {
        LockedEdit found = locked.get(edit);
        if (found == null) {
            throw new IllegalArgumentException("not an edit of this file: " + edit);
        }
        return found;
    }

    private static Map<TextEdit, LockedEdit> lockedEdits(SourceText before, SourceText after, TextEdits edits) {
        TextLines lines = new TextLines(after);
        List<TextEdit> back = edits.inverse(before.content()).asList();
        Map<TextEdit, LockedEdit> locked = new HashMap<>();
        for (int i = 0; i < back.size(); i++) {
            TextEdit undo = back.get(i);
            TextEdit edit = edits.asList().get(i);
            int start = undo.range().start();
            locked.put(
                    edit,
                    new LockedEdit(
                            start,
                            lines.lineAt(start) + 1,
                            edit.text(),
                            undo.text(),
                            lines.around(start, undo.range().end())));
        }
        return locked;
    }

    /** Whether this says the same of a file that had other line ends when it was written. */
    boolean isOf(FileChange change) {
        return LineEnds.ALL.stream().anyMatch(ends -> isOf(change, ends));
    }

    private boolean isOf(FileChange change, LineEnds ends) {
        return before.equals(ContentHash.of(ends.in(change.before())))
                && after.equals(ContentHash.of(ends.in(change.after())))
                && withoutLineEnds().equals(of(change).withoutLineEnds());
    }

    private List<LockedStep> withoutLineEnds() {
        return steps.stream().map(LockedStep::withoutLineEnds).toList();
    }

    /** The edits that take everything out of the text as we left it. */
    TextEdits undo() {
        List<TextEdit> undo = new ArrayList<>();
        for (LockedStep step : steps) {
            for (LockedEdit edit : step.edits()) {
                undo.add(new TextEdit(new TextRange(edit.offset(), edit.end()), edit.removed()));
            }
        }
        return TextEdits.of(undo);
    }

    LockedFile asIntended() {
        return new LockedFile(before, after, true, steps);
    }

    boolean wrote(String hash) {
        return !hash.isEmpty() && after.equals(hash);
    }
}
