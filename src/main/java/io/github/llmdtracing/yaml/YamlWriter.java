package io.github.llmdtracing.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes new content in a given style: as lines of a block, or as one flow text. */
final class YamlWriter {
    private static final int BELOW_DASH = 2;

    private final YamlStyle style;

    YamlWriter(YamlStyle style) {
        this.style = style;
    }

    /** The lines of an entry of a block mapping whose keys stand at {@code column}; without line ends. */
    List<String> entryLines(NewYaml.Entry entry, int column) {
        if (entry.comment().isEmpty()) {
            return uncommentedLines(entry, column);
        }
        List<String> lines = new ArrayList<>();
        entry.comment().lines().forEach(l -> lines.add(" ".repeat(column) + "# " + l));
        lines.addAll(uncommentedLines(entry, column));
        return lines;
    }

    private List<String> uncommentedLines(NewYaml.Entry entry, int column) {
        String head = " ".repeat(column) + entry.key() + ":";
        if (entry.value() instanceof NewYaml.Text text && isLiteral(text.value())) {
            return literalLines(head, text.value(), column + style.mappingIndent());
        }
        if (!hasChildren(entry.value())) {
            return List.of(head + " " + valueOf(entry));
        }
        List<String> lines = new ArrayList<>(List.of(head));
        lines.addAll(childLines(entry.value(), column, false));
        return lines;
    }

    // A text of several lines is read best as such; one whose blanks could be taken for indentation is quoted.
    private static boolean isLiteral(String value) {
        return value.indexOf('\n') > 0
                && !value.endsWith("\n\n")
                && !value.startsWith(" ")
                && value.chars().filter(c -> c != '\n').noneMatch(DoubleQuoted::isSpecial);
    }

    private static List<String> literalLines(String head, String value, int column) {
        List<String> lines = new ArrayList<>(List.of(head + (value.endsWith("\n") ? " |" : " |-")));
        value.lines().forEach(l -> lines.add(l.isEmpty() ? l : " ".repeat(column) + l));
        return lines;
    }

    /** The lines of a value that goes below a key, or below a bare dash, at {@code column}. */
    List<String> childLines(NewYaml value, int column, boolean belowDash) {
        if (value instanceof NewYaml.Mapping mapping) {
            return mappingLines(mapping, column + style.mappingIndent());
        }
        int indent = belowDash ? Math.max(style.sequenceIndent(), BELOW_DASH) : style.sequenceIndent();
        return sequenceLines((NewYaml.Sequence) value, column + indent);
    }

    /** The lines of an item of a block sequence whose dashes stand at {@code column}. */
    List<String> itemLines(NewYaml item, int column, int gap) {
        String dash = " ".repeat(column) + "-" + " ".repeat(gap);
        if (item instanceof NewYaml.Mapping mapping && !mapping.entries().isEmpty()) {
            List<String> lines = new ArrayList<>(mappingLines(mapping, column + 1 + gap));
            lines.set(0, dash + lines.get(0).stripLeading());
            return lines;
        }
        return List.of(dash + flow(item));
    }

    /** The content on one line, in flow style; a string as an item of a list. */
    String flow(NewYaml value) {
        return flow(value, style.quoting().items());
    }

    private String flow(NewYaml value, QuoteStyle quotes) {
        if (value instanceof NewYaml.OneLine line) {
            return flow(line.collection());
        }
        if (value instanceof NewYaml.Mapping mapping) {
            return flow(mapping);
        }
        if (value instanceof NewYaml.Sequence sequence) {
            return sequence.items().stream()
                    .map(this::flow)
                    .collect(Collectors.joining(style.flow().comma(), "[", "]"));
        }
        return value instanceof NewYaml.Text text ? quotes.write(text.value()) : ((NewYaml.Literal) value).value();
    }

    private String flow(NewYaml.Mapping mapping) {
        String inside = mapping.entries().stream()
                .map(this::flowEntry)
                .collect(Collectors.joining(style.flow().comma()));
        String blank = inside.isEmpty() ? "" : style.flow().brace();
        return "{" + blank + inside + blank + "}";
    }

    /** An entry of a flow mapping. */
    String flowEntry(NewYaml.Entry entry) {
        return flowKey(entry.key()) + style.flow().colon() + valueOf(entry);
    }

    private String valueOf(NewYaml.Entry entry) {
        return flow(entry.value(), style.quoting().forKey(entry.key()));
    }

    private String flowKey(String key) {
        return style.json() ? QuoteStyle.DOUBLE.write(key) : key;
    }

    static boolean hasChildren(NewYaml value) {
        return value instanceof NewYaml.Mapping m && !m.entries().isEmpty()
                || value instanceof NewYaml.Sequence s && !s.items().isEmpty();
    }

    private List<String> mappingLines(NewYaml.Mapping mapping, int column) {
        return mapping.entries().stream()
                .flatMap(e -> entryLines(e, column).stream())
                .toList();
    }

    private List<String> sequenceLines(NewYaml.Sequence sequence, int column) {
        return sequence.items().stream()
                .flatMap(i -> itemLines(i, column, 1).stream())
                .toList();
    }
}
