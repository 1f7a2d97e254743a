package io.github.llmdtracing.yaml;

import io.github.llmdtracing.text.SourceText;

/**
 * An item with its dash, or an entry with its key.
 *
 * @param node the item, or the entry's value
 * @param start where it begins
 * @param head where its key or its dash ends
 * @param end where it ends
 * @param gone whether it is removed
 */
record RemovalPart(YamlNode node, int start, int head, int end, boolean gone) {
    static RemovalPart of(SourceText text, YamlEntry entry, boolean gone) {
        int head = entry.key().range().end();
        int end = Math.max(head, entry.value().range().end());
        return new RemovalPart(entry.value(), Layout.keyStart(text, entry.key()), head, end, gone);
    }

    static RemovalPart of(SourceText text, YamlNode item, boolean flow, boolean gone) {
        int start = item.range().start();
        return new RemovalPart(
                item, flow ? start : dash(text, start), start, item.range().end(), gone);
    }

    // An item that stands below its dash keeps the dash's place out of sight: then it shares a line with nothing we
    // know.
    private static int dash(SourceText text, int item) {
        int at = item;
        while (at > 0 && text.content().charAt(at - 1) == ' ') {
            at--;
        }
        return at > 0 && text.content().charAt(at - 1) == '-' ? at - 1 : item;
    }

    /** Whether something else stands before it on its line, or its own dash on the line above. */
    boolean sharesLine(SourceText text) {
        return !text.content().substring(text.lineStart(start), start).isBlank();
    }

    /** Where the line behind its last one begins. */
    int lineEnd(SourceText text) {
        boolean complete = end > 0 && "\r\n".indexOf(text.content().charAt(end - 1)) >= 0;
        return complete ? end : text.skipLineEnd(text.lineEndAfter(end));
    }
}
