package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextEdit;
import io.github.llmdtracing.text.TextRange;

/**
 * What differs between two texts, from the first line that does to the last.
 *
 * @param before the text as it is
 * @param after the text as it shall be; another one
 */
record ChangedLines(SourceText before, SourceText after) {
    /** The one edit that makes the second text of the first. */
    TextEdit edit() {
        int start = commonStart();
        int tail = commonEnd(start);
        TextRange range = new TextRange(start, before.content().length() - tail);
        return new TextEdit(
                range, after.content().substring(start, after.content().length() - tail));
    }

    private int commonStart() {
        int at = 0;
        int most = Math.min(before.content().length(), after.content().length());
        while (at < most && before.content().charAt(at) == after.content().charAt(at)) {
            at++;
        }
        return Math.max(mark(), Math.min(before.lineStart(at), after.lineStart(at)));
    }

    /** A byte order mark is in no line: places are counted from behind it. */
    private int mark() {
        return before.hasByteOrderMark() && after.hasByteOrderMark() ? 1 : 0;
    }

    /** The length of the whole lines at the end that are the same. */
    private int commonEnd(int start) {
        int most = Math.min(before.content().length(), after.content().length()) - start;
        int whole = 0;
        for (int same = 0; same < most && fromEnd(before, same) == fromEnd(after, same); same++) {
            whole = fromEnd(before, same) == '\n' ? same : whole;
        }
        return whole;
    }

    private static char fromEnd(SourceText text, int index) {
        return text.content().charAt(text.content().length() - 1 - index);
    }
}
