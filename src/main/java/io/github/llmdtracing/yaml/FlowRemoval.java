package io.github.llmdtracing.yaml;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes parts out of braces or brackets, each with one comma; comments beside them stay.
 *
 * @param text the text
 * @param parts all parts, at least one of which stays
 */
record FlowRemoval(SourceText text, List<RemovalPart> parts) {
    List<TextRange> ranges() {
        List<TextRange> ranges = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).gone()) {
                ranges.addAll(keptBefore(i).isPresent() ? behind(i) : before(i));
            }
        }
        return ranges;
    }

    private Optional<RemovalPart> keptBefore(int index) {
        return parts.subList(0, index).stream().filter(p -> !p.gone()).findFirst();
    }

    // From the end of what stands before, comma included; where a comment is in between, the comma and the line alone.
    private List<TextRange> behind(int index) {
        int from = parts.get(index - 1).end();
        RemovalPart part = parts.get(index);
        int comma = text.content().indexOf(',', from);
        int lineStart = text.lineStart(part.start());
        boolean comment = text.content().substring(from, part.start()).contains("#");
        return comment && comma < lineStart && lineStart > from
                ? List.of(new TextRange(comma, comma + 1), new TextRange(lineEndBefore(lineStart), part.end()))
                : List.of(new TextRange(from, part.end()));
    }

    private int lineEndBefore(int lineStart) {
        return lineStart - (text.content().startsWith("\r\n", Math.max(0, lineStart - 2)) ? 2 : 1);
    }

    private List<TextRange> before(int index) {
        return List.of(
                new TextRange(parts.get(index).start(), parts.get(index + 1).start()));
    }
}
