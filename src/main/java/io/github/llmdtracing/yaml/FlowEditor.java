package io.github.llmdtracing.yaml;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextEdit;
import java.util.List;
import java.util.stream.Collectors;

/** Adds to collections in braces and brackets, on one line or on many, commas and comments minded. */
record FlowEditor(SourceText text, YamlStyle style) {
    List<TextEdit> put(YamlChange.PutEntry put) {
        List<YamlEntry> entries = put.target().entries();
        YamlWriter writer = new YamlWriter(style);
        if (entries.isEmpty()) {
            return inEmpty(put.target(), List.of(writer.flowEntry(put.entry())));
        }
        YamlEntry last = entries.get(entries.size() - 1);
        List<String> added = List.of(
                onLines(put.target(), last.key())
                        ? indentedEntry(writer, put.entry(), Layout.column(text, put.target()))
                        : writer.flowEntry(put.entry()));
        return behind(put.target(), last.key(), last.value(), added);
    }

    // A sequence of mappings in a file with an entry a line gets an item a line.
    private String indentedEntry(YamlWriter writer, NewYaml.Entry entry, int column) {
        if (!(entry.value() instanceof NewYaml.Sequence sequence)
                || sequence.items().isEmpty()) {
            return writer.flowEntry(entry);
        }
        String inner = style.lineEnd() + " ".repeat(column + style.mappingIndent());
        String key = writer.flowEntry(new NewYaml.Entry(entry.key(), NewYaml.texts(List.of())));
        return sequence.items().stream()
                .map(writer::flow)
                .collect(Collectors.joining(
                        "," + inner,
                        key.substring(0, key.length() - 1) + inner,
                        style.lineEnd() + " ".repeat(column) + "]"));
    }

    List<TextEdit> append(YamlChange.AppendItems append) {
        YamlWriter writer = new YamlWriter(style);
        List<String> added = append.items().stream().map(writer::flow).toList();
        List<YamlNode> items = append.target().items();
        if (items.isEmpty()) {
            return inEmpty(append.target(), added);
        }
        YamlNode last = items.get(items.size() - 1);
        return behind(append.target(), last, last, added);
    }

    private static List<TextEdit> inEmpty(YamlNode collection, List<String> added) {
        int inside = collection.range().end() - 1;
        return List.of(TextEdit.insert(inside, String.join(", ", added)));
    }

    private List<TextEdit> behind(YamlNode collection, YamlNode lastStart, YamlNode last, List<String> added) {
        int end = Math.max(last.range().end(), lastStart.range().end());
        if (!onLines(collection, lastStart)) {
            return List.of(
                    TextEdit.insert(end, added.stream().map(a -> ", " + a).collect(Collectors.joining())));
        }
        String line =
                style.lineEnd() + " ".repeat(text.columnOf(lastStart.range().start()));
        boolean comma = startsWithComma(end);
        int place = lineEndOrClose(end, collection.range().end() - 1);
        String joined = added.stream().collect(Collectors.joining("," + line, line, comma ? "," : ""));
        return place == end
                ? List.of(TextEdit.insert(end, (comma ? "" : ",") + joined))
                : comma
                        ? List.of(TextEdit.insert(place, joined))
                        : List.of(TextEdit.insert(end, ","), TextEdit.insert(place, joined));
    }

    private boolean onLines(YamlNode collection, YamlNode lastStart) {
        int start = lastStart.range().start();
        int lineStart = text.lineStart(start);
        return lineStart > collection.range().start()
                && text.content().substring(lineStart, start).isBlank();
    }

    private boolean startsWithComma(int from) {
        int at = from;
        while (Character.isWhitespace(text.content().charAt(at))) {
            at++;
        }
        return text.content().charAt(at) == ',';
    }

    private int lineEndOrClose(int from, int close) {
        int lineEnd = text.lineEndAfter(from);
        return lineEnd <= close ? lineEnd : from;
    }
}
