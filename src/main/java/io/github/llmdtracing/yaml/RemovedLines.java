package io.github.llmdtracing.yaml;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What goes with lines that are taken out of a text: a blank line that would be one too many, and the line end that would be the last.
 *
 * @param text the text
 */
record RemovedLines(SourceText text) {
    /**
     * The ranges as they go.
     *
     * @param ranges what is taken out
     * @param root the root of the document
     */
    Stream<TextRange> whole(List<TextRange> ranges, YamlNode root) {
        return joined(ranges).map(r -> withoutBlankAround(r, root));
    }

    /** Where the blank line above a line begins; the line itself where there is none. */
    int aboveBlank(int lineStart) {
        int above = lineStart == 0 ? 0 : text.lineStart(lineStart - 1 - (endsInCrLf(lineStart) ? 1 : 0));
        return text.content().substring(above, lineStart).isBlank() ? above : lineStart;
    }

    private boolean endsInCrLf(int lineStart) {
        return text.content().startsWith("\r\n", Math.max(0, lineStart - 2));
    }

    // Lines that follow each other go at once, so that the end of the text is seen.
    private Stream<TextRange> joined(List<TextRange> ranges) {
        List<TextRange> joined = new ArrayList<>();
        for (TextRange range : ranges.stream()
                .sorted(Comparator.comparingInt(TextRange::start))
                .toList()) {
            TextRange last = joined.isEmpty() ? new TextRange(0, 0) : joined.get(joined.size() - 1);
            if (!joined.isEmpty() && range.start() <= last.end()) {
                joined.set(joined.size() - 1, new TextRange(last.start(), Math.max(last.end(), range.end())));
            } else {
                joined.add(range);
            }
        }
        return joined.stream().map(this::withoutLineEndBefore);
    }

    // Of the blank lines around what goes, those above go. Those of a block scalar are its text; then those below do.
    private TextRange withoutBlankAround(TextRange range, YamlNode root) {
        boolean wholeLines = range.start() == text.lineStart(range.start()) && endsLine(range);
        int above = wholeLines && isBlankBelow(range.end()) ? aboveBlank(range.start()) : range.start();
        if (above == range.start()) {
            return range;
        }
        return isInScalar(above, root)
                ? new TextRange(range.start(), belowBlank(range.end()))
                : new TextRange(above, range.end());
    }

    private int belowBlank(int lineStart) {
        int at = lineStart;
        while (at < text.content().length() && isBlankBelow(at)) {
            at = text.skipLineEnd(text.lineEndAfter(at));
        }
        return at;
    }

    private boolean endsLine(TextRange range) {
        return range.end() > range.start() && "\r\n".indexOf(text.content().charAt(range.end() - 1)) >= 0;
    }

    private boolean isBlankBelow(int lineStart) {
        return text.line(lineStart).isBlank();
    }

    private boolean isInScalar(int offset, YamlNode node) {
        return node instanceof YamlCollection collection
                ? collection.children().anyMatch(c -> isInScalar(offset, c))
                : node.range().start() < offset && offset < node.range().end();
    }

    // A text without a last line end has none afterwards.
    private TextRange withoutLineEndBefore(TextRange range) {
        int start = range.start();
        boolean last = range.end() == text.content().length() && start > 0 && start == text.lineStart(start);
        boolean open = last && !text.content().endsWith("\n") && !text.content().endsWith("\r");
        return open ? new TextRange(start - (endsInCrLf(start) ? 2 : 1), range.end()) : range;
    }
}
