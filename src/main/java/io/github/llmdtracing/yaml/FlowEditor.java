package io.github.llmdtracing.yaml;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextEdit;
import io.github.llmdtracing.text.TextRange;
import java.util.List;
import java.util.stream.Collectors;

/** Adds to collections in braces and brackets, on one line or on many, commas and comments minded. */
record FlowEditor(SourceText text, YamlStyle style) {
    /** Entries for one mapping, all with the same predecessor. */
    List<TextEdit> put(List<YamlChange.PutEntry> puts) {
        YamlMapping mapping = puts.get(0).target();
        YamlWriter writer = new YamlWriter(style);
        return puts.get(0)
                .predecessor()
                .map(before -> behind(
                        mapping,
                        new TextRange(before.key().range().start(), end(before)),
                        puts.stream().map(p -> entry(writer, p, before)).toList()))
                .orElseGet(() -> inEmpty(
                        mapping,
                        puts.stream().map(p -> writer.flowEntry(p.entry())).toList()));
    }

    private static int end(YamlEntry entry) {
        return Math.max(entry.key().range().end(), entry.value().range().end());
    }

    private String entry(YamlWriter writer, YamlChange.PutEntry put, YamlEntry before) {
        return onLines(put.target(), before.key().range().start())
                ? indentedEntry(
                        writer, put.entry(), indentation(before.key().range().start()))
                : writer.flowEntry(put.entry());
    }

    // A sequence of mappings in a file with an entry a line gets an item a line.
    private String indentedEntry(YamlWriter writer, NewYaml.Entry entry, String indentation) {
        if (!(entry.value() instanceof NewYaml.Sequence sequence)
                || sequence.items().isEmpty()) {
            return writer.flowEntry(entry);
        }
        String level = indentation.startsWith("\t") ? "\t" : " ".repeat(style.mappingIndent());
        String inner = style.lineEnd() + level + indentation;
        String key = writer.flowEntry(new NewYaml.Entry(entry.key(), NewYaml.texts(List.of())));
        return sequence.items().stream()
                .map(writer::flow)
                .collect(Collectors.joining(
                        "," + inner, key.substring(0, key.length() - 1) + inner, style.lineEnd() + indentation + "]"));
    }

    /** Items for one sequence. */
    List<TextEdit> append(List<YamlChange.AppendItems> appends) {
        YamlSequence sequence = appends.get(0).target();
        YamlWriter writer = new YamlWriter(style);
        List<YamlNode> items = sequence.items();
        List<String> added = appends.stream()
                .flatMap(a -> a.items().stream())
                .map(i -> item(writer, i, items))
                .toList();
        return items.isEmpty()
                ? inEmpty(sequence, added)
                : behind(sequence, items.get(items.size() - 1).range(), added);
    }

    // An item whose neighbour has an entry a line gets an entry a line.
    private String item(YamlWriter writer, NewYaml item, List<YamlNode> neighbours) {
        boolean spread = !neighbours.isEmpty()
                && item instanceof NewYaml.Mapping
                && neighbours.get(neighbours.size() - 1) instanceof YamlMapping last
                && !last.entries().isEmpty()
                && onLines(last, last.entries().get(0).key().range().start());
        return spread
                ? spread(writer, (NewYaml.Mapping) item, (YamlMapping) neighbours.get(neighbours.size() - 1))
                : writer.flow(item);
    }

    private String spread(YamlWriter writer, NewYaml.Mapping item, YamlMapping like) {
        String line = style.lineEnd()
                + indentation(like.entries().get(0).key().range().start());
        String end = style.lineEnd() + indentation(like.range().start());
        return item.entries().stream()
                .map(writer::flowEntry)
                .collect(Collectors.joining("," + line, "{" + line, end + "}"));
    }

    private List<TextEdit> inEmpty(YamlNode collection, List<String> added) {
        int inside = collection.range().end() - 1;
        return List.of(TextEdit.insert(inside, String.join(style.flow().comma(), added)));
    }

    private List<TextEdit> behind(YamlNode collection, TextRange before, List<String> added) {
        int end = before.end();
        int comma = commaBehind(end);
        int place = lineEndBehind(Math.max(end, comma), collection.range().end() - 1);
        if (!onLines(collection, before.start()) || place < 0) {
            return List.of(TextEdit.insert(
                    end, added.stream().map(a -> style.flow().comma() + a).collect(Collectors.joining())));
        }
        String line = style.lineEnd() + indentation(before.start());
        String lines = line + String.join("," + line, added) + (comma >= 0 ? "," : "");
        if (comma >= 0) {
            return List.of(TextEdit.insert(place, lines));
        }
        return place == end
                ? List.of(TextEdit.insert(end, "," + lines))
                : List.of(TextEdit.insert(end, ","), TextEdit.insert(place, lines));
    }

    // Tabs stay tabs.
    private String indentation(int start) {
        String before = text.content().substring(text.lineStart(start), start);
        return before.isBlank() ? before : " ".repeat(text.columnOf(start));
    }

    private boolean onLines(YamlNode collection, int start) {
        int lineStart = text.lineStart(start);
        return lineStart > collection.range().start()
                && text.content().substring(lineStart, start).isBlank();
    }

    // The offset behind the comma that follows; -1 where none does before the next item or the end.
    private int commaBehind(int from) {
        int at = skipBlanksAndComments(from);
        return at < text.content().length() && text.content().charAt(at) == ',' ? at + 1 : -1;
    }

    private int skipBlanksAndComments(int from) {
        int at = from;
        while (at < text.content().length()) {
            char c = text.content().charAt(at);
            if (c == '#' && Character.isWhitespace(text.content().charAt(at - 1))) {
                at = text.lineEndAfter(at);
            } else if (Character.isWhitespace(c)) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    // The end of the line, where nothing but a comment or the closing bracket stands up to it; -1 where something else
    // does.
    private int lineEndBehind(int from, int close) {
        int lineEnd = text.lineEndAfter(from);
        String rest = text.content().substring(from, Math.min(lineEnd, close)).stripLeading();
        boolean free = rest.isEmpty() || rest.startsWith("#");
        return free ? (lineEnd <= close ? lineEnd : from) : -1;
    }
}
