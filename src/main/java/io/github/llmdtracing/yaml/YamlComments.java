package io.github.llmdtracing.yaml;

import io.github.llmdtracing.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/** The comments that people write for a node: on the lines above it and behind it on its first line. */
public final class YamlComments {
    private YamlComments() {}

    /** The text of each comment that belongs to {@code node}, without the number sign and the blanks around it. */
    public static List<String> at(SourceText text, YamlNode node) {
        List<String> found = new ArrayList<>();
        int start = node.range().start();
        addAbove(text, start, found);
        addBehind(text, firstLeafEnd(node), found);
        return List.copyOf(found);
    }

    private static void addAbove(SourceText text, int offset, List<String> found) {
        int lineStart = text.lineStart(offset);
        while (lineStart > 0) {
            lineStart = text.lineStart(lineStart - 1);
            String line = text.line(lineStart).strip();
            if (!line.startsWith("#")) {
                return;
            }
            found.add(line.substring(1).strip());
        }
    }

    private static void addBehind(SourceText text, int leafEnd, List<String> found) {
        String rest = text.content().substring(leafEnd, text.lineEndAfter(leafEnd));
        int sign = rest.indexOf('#');
        if (sign >= 0 && (sign == 0 || Character.isWhitespace(rest.charAt(sign - 1)))) {
            found.add(rest.substring(sign + 1).strip());
        }
    }

    // Behind a key whose value is a block, the comment stands behind the colon.
    private static int firstLeafEnd(YamlNode node) {
        if (node instanceof YamlMapping mapping
                && !mapping.isFlow()
                && !mapping.entries().isEmpty()) {
            YamlEntry first = mapping.entries().get(0);
            boolean inline = first.value() instanceof YamlScalar scalar
                    && !scalar.style().isBlock();
            return inline ? first.value().range().end() : first.key().range().end() + 1;
        }
        if (node instanceof YamlSequence sequence
                && !sequence.isFlow()
                && !sequence.items().isEmpty()) {
            return firstLeafEnd(sequence.items().get(0));
        }
        return node.range().end();
    }
}
