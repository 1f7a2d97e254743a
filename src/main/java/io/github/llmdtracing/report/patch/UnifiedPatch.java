package io.github.llmdtracing.report.patch;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import io.github.llmdtracing.apply.TracingLock;
import io.github.llmdtracing.report.SecretMask;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Changes as a unified patch, in the form that {@code git apply} takes (Git, Documentation/diff-generate-patch.txt). What looks like a
 * secret is hidden; where context can be left out instead, it is.
 *
 * @param lines its lines, without line ends
 * @param isMasked whether something had to be hidden, so that the patch cannot be applied
 */
public record UnifiedPatch(List<String> lines, boolean isMasked) {
    /** Copies the list. */
    public UnifiedPatch {
        lines = List.copyOf(lines);
    }

    /** The patch of changes, in the order of their paths. */
    public static UnifiedPatch of(List<TextChange> changes) {
        return of(changes, UnifiedPatch::mask);
    }

    /** The same with everything that stands there, for a file that nobody but its owner reads. */
    public static UnifiedPatch withSecrets(List<TextChange> changes) {
        return of(changes, path -> UnaryOperator.identity());
    }

    private static UnifiedPatch of(List<TextChange> changes, Function<String, UnaryOperator<String>> masks) {
        List<String> lines = new ArrayList<>();
        boolean masked = false;
        for (TextChange change :
                changes.stream().sorted().filter(TextChange::isChange).toList()) {
            PatchWriter writer = new PatchWriter(masks.apply(change.path()));
            file(change, writer);
            lines.addAll(writer.lines());
            masked |= writer.isMasked();
        }
        return new UnifiedPatch(lines, masked);
    }

    // The lock is ours: what looks like a secret there are hashes.
    private static UnaryOperator<String> mask(String path) {
        return path.endsWith(TracingLock.FILE_NAME) ? UnaryOperator.identity() : new SecretMask()::line;
    }

    private static void file(TextChange change, PatchWriter writer) {
        PatchHeader.of(change).forEach(writer::head);
        TextLines before = TextLines.of(change.before().orElse(""));
        TextLines after = TextLines.of(change.after().orElse(""));
        for (List<AbstractDelta<String>> group : groups(before, after)) {
            new Hunk(before, after, group, writer).write();
        }
    }

    /** Differences that are so near to each other that they share context. */
    private static List<List<AbstractDelta<String>>> groups(TextLines before, TextLines after) {
        List<List<AbstractDelta<String>>> groups = new ArrayList<>();
        int end = -1;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(before.lines(), after.lines()).getDeltas()) {
            int start = delta.getSource().getPosition();
            if (groups.isEmpty() || start - end > 2 * Hunk.CONTEXT) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(delta);
            end = start + delta.getSource().size();
        }
        return groups;
    }

    /** The whole as a text; empty where nothing differs. */
    public String text() {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
