package io.github.llmdtracing.yaml;

import io.github.llmdtracing.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What a walk through some nodes shows of the habits of whoever wrote them. */
final class StyleSample {
    private static final int ENOUGH = 400;

    private final List<YamlScalar> values = new ArrayList<>();
    private final List<YamlScalar> items = new ArrayList<>();
    private final Map<String, List<YamlScalar>> byKey = new HashMap<>();
    private final SourceText text;
    private OptionalInt mappingIndent = OptionalInt.empty();
    private OptionalInt sequenceIndent = OptionalInt.empty();
    private Optional<FlowSpacing> spacing = Optional.empty();
    private int seen;

    private StyleSample(SourceText text) {
        this.text = text;
    }

    static StyleSample of(SourceText text, YamlNode scope) {
        StyleSample sample = new StyleSample(text);
        sample.visit(scope);
        return sample;
    }

    OptionalInt mappingIndent() {
        return mappingIndent;
    }

    OptionalInt sequenceIndent() {
        return sequenceIndent;
    }

    Optional<FlowSpacing> spacing() {
        return spacing;
    }

    /** Strings that are values of keys. */
    List<YamlScalar> values() {
        return values;
    }

    /** Strings that are items of lists. */
    List<YamlScalar> items() {
        return items;
    }

    /** Strings by their key, of mappings that are items of lists. */
    Map<String, List<YamlScalar>> byKey() {
        return byKey;
    }

    private void visit(YamlNode node) {
        if (++seen > ENOUGH) {
            return;
        }
        if (node instanceof YamlMapping mapping) {
            some(mapping.entries()).forEach(e -> visitEntry(mapping, e));
        } else if (node instanceof YamlSequence sequence) {
            some(sequence.items()).forEach(this::visitItem);
        }
    }

    private <T> Stream<T> some(List<T> children) {
        return children.stream().takeWhile(c -> seen <= ENOUGH);
    }

    private void visitItem(YamlNode item) {
        if (item instanceof YamlMapping mapping) {
            some(mapping.entries())
                    .forEach(e -> string(e.value())
                            .ifPresent(s -> byKey.computeIfAbsent(e.name().orElse(""), k -> new ArrayList<>())
                                    .add(s)));
        }
        string(item).ifPresent(items::add);
        visit(item);
    }

    private void visitEntry(YamlMapping parent, YamlEntry entry) {
        if (parent.isFlow()) {
            learnFlow(parent, entry);
        } else {
            learnIndent(Layout.column(text, parent), entry.value());
        }
        string(entry.value()).ifPresent(values::add);
        visit(entry.value());
    }

    private void learnIndent(int keyColumn, YamlNode value) {
        if (mappingIndent.isEmpty() && value instanceof YamlMapping m && !m.isFlow()) {
            mappingIndent = OptionalInt.of(Layout.column(text, m) - keyColumn);
        } else if (sequenceIndent.isEmpty() && value instanceof YamlSequence s && !s.isFlow()) {
            sequenceIndent = OptionalInt.of(Math.max(0, Layout.column(text, s) - keyColumn));
        }
    }

    private void learnFlow(YamlMapping parent, YamlEntry entry) {
        int key = entry.key().range().start();
        if (spacing.isEmpty()) {
            spacing = Optional.of(spacing(parent, entry));
        }
        boolean nested = entry.value() instanceof YamlMapping m && !m.entries().isEmpty();
        if (mappingIndent.isEmpty() && nested && startsLine(key)) {
            int child =
                    ((YamlMapping) entry.value()).entries().get(0).key().range().start();
            mappingIndent = startsLine(child)
                    ? OptionalInt.of(Math.max(1, text.columnOf(child) - text.columnOf(key)))
                    : mappingIndent;
        }
    }

    private FlowSpacing spacing(YamlMapping mapping, YamlEntry entry) {
        int key = mapping.entries().get(0).key().range().start();
        boolean padded = !startsLine(key) && text.content().charAt(key - 1) == ' ';
        boolean tight = text.content().startsWith(":", entry.key().range().end())
                && entry.value().range().start() == entry.key().range().end() + 1;
        return tight ? new FlowSpacing(padded ? " " : "", ",", ":") : new FlowSpacing(padded ? " " : "", ", ", ": ");
    }

    private boolean startsLine(int offset) {
        return text.content().substring(text.lineStart(offset), offset).isBlank();
    }

    private static Optional<YamlScalar> string(YamlNode node) {
        return node instanceof YamlScalar scalar && isString(scalar) ? Optional.of(scalar) : Optional.empty();
    }

    private static boolean isString(YamlScalar scalar) {
        boolean quoted = scalar.style() == ScalarStyle.DOUBLE_QUOTED || scalar.style() == ScalarStyle.SINGLE_QUOTED;
        return quoted || scalar.style() == ScalarStyle.PLAIN && PlainScalars.isSafe(scalar.value());
    }
}
