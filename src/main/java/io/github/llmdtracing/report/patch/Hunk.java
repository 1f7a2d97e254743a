package io.github.llmdtracing.report.patch;

import com.github.difflib.patch.AbstractDelta;
import java.util.List;

/**
 * Differences with their context.
 *
 * @param before all lines before
 * @param after all lines after
 * @param deltas the differences, near to each other
 * @param writer takes the lines
 */
record Hunk(TextLines before, TextLines after, List<AbstractDelta<String>> deltas, PatchWriter writer) {
    static final int CONTEXT = 3;

    void write() {
        int from = leading();
        int to = trailing();
        int first = deltas.get(0).getSource().getPosition();
        int afterFrom = deltas.get(0).getTarget().getPosition() - (first - from);
        int afterTo = targetEnd() + (to - sourceEnd());
        writer.head("@@ -" + range(from, to) + " +" + range(afterFrom, afterTo) + " @@");
        body(from, to);
    }

    // Git counts from 1, and names the line before where there is none.
    private static String range(int from, int to) {
        int count = to - from;
        int start = count == 0 ? from : from + 1;
        return count == 1 ? String.valueOf(start) : start + "," + count;
    }

    private void body(int from, int to) {
        int at = from;
        for (AbstractDelta<String> delta : deltas) {
            context(at, delta.getSource().getPosition());
            delta.getSource().getLines().forEach(l -> writer.line('-', l));
            delta.getTarget().getLines().forEach(l -> writer.line('+', l));
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        context(at, to);
    }

    private void context(int from, int to) {
        before.lines().subList(from, to).forEach(l -> writer.line(' ', l));
    }

    private int leading() {
        int start = deltas.get(0).getSource().getPosition();
        int from = start;
        while (from > 0 && start - from < CONTEXT && !writer.isSecret(line(from - 1))) {
            from--;
        }
        return from;
    }

    // Git takes a hunk without context behind it for the end of the file, so one line has to be there.
    private int trailing() {
        int end = sourceEnd();
        int to = Math.min(end + 1, before.lines().size());
        while (to < before.lines().size() && to - end < CONTEXT && !writer.isSecret(line(to))) {
            to++;
        }
        return to;
    }

    private String line(int index) {
        return before.lines().get(index);
    }

    private int sourceEnd() {
        AbstractDelta<String> last = deltas.get(deltas.size() - 1);
        return last.getSource().getPosition() + last.getSource().size();
    }

    private int targetEnd() {
        AbstractDelta<String> last = deltas.get(deltas.size() - 1);
        return last.getTarget().getPosition() + last.getTarget().size();
    }
}
