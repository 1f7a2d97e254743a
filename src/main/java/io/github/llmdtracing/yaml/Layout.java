package io.github.llmdtracing.yaml;

import io.github.llmdtracing.text.SourceText;
import java.util.List;
import java.util.stream.IntStream;

/** Where things stand on their lines. */
final class Layout {
    private Layout() {}

    /** The column, from 0, of a block mapping's keys, of a block sequence's dashes, or of a scalar's first character. */
    static int column(SourceText text, YamlNode node) {
        if (node instanceof YamlMapping mapping && !mapping.entries().isEmpty()) {
            return text.columnOf(keyStart(text, mapping.entries().get(0).key()));
        }
        if (node instanceof YamlSequence sequence && !sequence.items().isEmpty()) {
            return text.columnOf(dash(text, sequence));
        }
        return text.columnOf(node.range().start());
    }

    // A key that is no simple one stands behind a question mark.
    static int keyStart(SourceText text, YamlNode key) {
        int at = key.range().start();
        while (at > 0 && Character.isWhitespace(text.content().charAt(at - 1))) {
            at--;
        }
        boolean explicit = at > 0 && at < key.range().start() && text.content().charAt(at - 1) == '?';
        return explicit ? at - 1 : key.range().start();
    }

    /** Whether blank lines stand between all entries of a block mapping; those behind a block scalar may be its own. */
    static boolean isSpaced(SourceText text, YamlMapping mapping) {
        List<YamlEntry> entries = mapping.entries();
        List<YamlEntry> telling = IntStream.range(1, entries.size())
                .filter(i -> !endsInBlockScalar(entries.get(i - 1).value()))
                .mapToObj(entries::get)
                .toList();
        return !telling.isEmpty()
                && telling.stream()
                        .allMatch(e -> isBelowBlankLine(text, e.key().range().start()));
    }

    static boolean endsInBlockScalar(YamlNode node) {
        return lastLeaf(node) instanceof YamlScalar scalar && scalar.style().isBlock();
    }

    // Comments right above a key belong to it.
    private static boolean isBelowBlankLine(SourceText text, int offset) {
        int start = text.lineStart(offset);
        if (start == 0) {
            return false;
        }
        int above = start - (text.content().startsWith("\r\n", Math.max(0, start - 2)) ? 2 : 1);
        String line = text.line(above);
        return line.isBlank() || line.stripLeading().startsWith("#") && isBelowBlankLine(text, text.lineStart(above));
    }

    /** The offset of a block sequence's first dash. */
    static int dash(SourceText text, YamlSequence sequence) {
        int at = sequence.range().start();
        String content = text.content();
        if (content.charAt(at) == '-' && sequence.properties().equals(NodeProperties.NONE)) {
            return at;
        }
        do {
            at = text.skipLineEnd(text.lineEndAfter(at));
        } while (!content.substring(at, text.lineEndAfter(at)).stripLeading().startsWith("-"));
        return content.indexOf('-', at);
    }

    /** The number of blanks between the last item's dash and the item; 1 where the item stands on a line of its own. */
    static int gapAfterDash(SourceText text, YamlSequence sequence) {
        YamlNode last = sequence.items().get(sequence.items().size() - 1);
        int start = last.range().start();
        int at = start;
        while (at > 0 && text.content().charAt(at - 1) == ' ') {
            at--;
        }
        boolean behindDash = at > 0 && text.content().charAt(at - 1) == '-' && start > at;
        return behindDash ? start - at : 1;
    }

    /** The last node of a block, in the order of the text: what insertions behind the block have to clear. */
    static YamlNode lastLeaf(YamlNode node) {
        return node instanceof YamlCollection collection && !collection.isFlow()
                ? collection
                        .children()
                        .reduce((first, second) -> second)
                        .map(Layout::lastLeaf)
                        .orElse(node)
                : node;
    }
}
