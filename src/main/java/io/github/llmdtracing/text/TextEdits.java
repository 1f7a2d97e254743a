package io.github.llmdtracing.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Edits of one text, sorted and free of overlaps by construction. Insertions at one place keep the order of {@link
 * TextEdit#depth()}, deeper first, then that in which they were given; an identical edit given twice counts once.
 */
public final class TextEdits {
    private static final Comparator<TextEdit> BY_PLACE = Comparator.<TextEdit>comparingInt(
                    e -> e.range().start())
            .thenComparingInt(e -> e.range().end())
            .thenComparing(Comparator.comparingInt(TextEdit::depth).reversed());

    private final List<TextEdit> sorted;

    private TextEdits(List<TextEdit> sorted) {
        this.sorted = sorted;
    }

    /**
     * Sorts and checks edits.
     *
     * @throws EditConflictException when two of them overlap
     */
    public static TextEdits of(Collection<TextEdit> edits) {
        List<TextEdit> sorted = edits.stream().distinct().sorted(BY_PLACE).toList();
        for (int i = 1; i < sorted.size(); i++) {
            requireApart(sorted.get(i - 1), sorted.get(i));
        }
        return new TextEdits(sorted);
    }

    private static void requireApart(TextEdit first, TextEdit second) {
        if (second.range().start() < first.range().end()) {
            throw new EditConflictException(first, second);
        }
    }

    /** The edits, in the order of their places. */
    public List<TextEdit> asList() {
        return sorted;
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return sorted.isEmpty();
    }

    /** The text with every edit made. */
    public String applyTo(String original) {
        StringBuilder result = new StringBuilder(original.length() + 256);
        int done = 0;
        for (TextEdit edit : sorted) {
            result.append(original, done, edit.range().start()).append(edit.text());
            done = edit.range().end();
        }
        return result.append(original, done, original.length()).toString();
    }

    /** The edits that turn the edited text back into {@code original}, as ranges of the edited text. */
    public TextEdits inverse(String original) {
        List<TextEdit> back = new ArrayList<>();
        int growth = 0;
        for (TextEdit edit : sorted) {
            int start = edit.range().start() + growth;
            back.add(new TextEdit(
                    new TextRange(start, start + edit.text().length()),
                    edit.range().of(original)));
            growth += edit.text().length() - edit.range().length();
        }
        return new TextEdits(List.copyOf(back));
    }
}
