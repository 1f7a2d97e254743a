package io.github.llmdtracing.yaml;

import io.github.llmdtracing.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * The habits of a part of a file, read off what stands there.
 *
 * @param lineEnd LF, CRLF or CR
 * @param mappingIndent by how many columns a mapping is indented below its key
 * @param sequenceIndent by how many columns the dashes stand to the right of the key above them; 0 is common
 * @param quotes how strings are written
 * @param json whether keys are quoted too
 */
record YamlStyle(String lineEnd, int mappingIndent, int sequenceIndent, QuoteStyle quotes, boolean json) {
    private static final int USUAL_INDENT = 2;

    /** The style near {@code scope}; what cannot be seen there is taken from the whole document. */
    static YamlStyle near(SourceText text, YamlNode scope, YamlNode root) {
        StyleSample near = StyleSample.of(text, scope);
        StyleSample all = scope == root ? near : StyleSample.of(text, root);
        boolean json = root instanceof YamlMapping mapping
                && mapping.isFlow()
                && mapping.entries().stream().allMatch(e -> isDoubleQuoted(e.key()));
        return new YamlStyle(
                text.lineEnd(),
                first(near, all, s -> s.mappingIndent).orElse(USUAL_INDENT),
                first(near, all, s -> s.sequenceIndent).orElse(0),
                json ? QuoteStyle.DOUBLE : QuoteStyle.of(near.strings.isEmpty() ? all.strings : near.strings),
                json);
    }

    YamlStyle withQuotesOf(List<YamlScalar> siblings) {
        boolean decided = json || siblings.isEmpty();
        return decided ? this : new YamlStyle(lineEnd, mappingIndent, sequenceIndent, QuoteStyle.of(siblings), false);
    }

    private static Optional<Integer> first(StyleSample near, StyleSample all, ToIntFunction<StyleSample> what) {
        int nearby = what.applyAsInt(near);
        int anywhere = nearby >= 0 ? nearby : what.applyAsInt(all);
        return anywhere >= 0 ? Optional.of(anywhere) : Optional.empty();
    }

    private static boolean isDoubleQuoted(YamlNode key) {
        return key instanceof YamlScalar scalar && scalar.style() == ScalarStyle.DOUBLE_QUOTED;
    }

    /** What a walk through some nodes shows; -1 where it showed nothing. */
    private static final class StyleSample {
        private static final int ENOUGH = 400;
        private final List<YamlScalar> strings = new ArrayList<>();
        private final SourceText text;
        private int mappingIndent = -1;
        private int sequenceIndent = -1;
        private int seen;

        private StyleSample(SourceText text) {
            this.text = text;
        }

        static StyleSample of(SourceText text, YamlNode scope) {
            StyleSample sample = new StyleSample(text);
            sample.visit(scope);
            return sample;
        }

        private void visit(YamlNode node) {
            if (++seen > ENOUGH) {
                return;
            }
            if (node instanceof YamlMapping mapping) {
                mapping.entries().forEach(e -> visitEntry(mapping, e));
            } else if (node instanceof YamlSequence sequence) {
                sequence.items().forEach(this::visit);
            } else if (node instanceof YamlScalar scalar && isString(scalar)) {
                strings.add(scalar);
            }
        }

        private void visitEntry(YamlMapping parent, YamlEntry entry) {
            if (!parent.isFlow()) {
                learnIndent(Layout.column(text, parent), entry.value());
            }
            visit(entry.value());
        }

        private void learnIndent(int keyColumn, YamlNode value) {
            if (mappingIndent < 0 && value instanceof YamlMapping m && !m.isFlow()) {
                mappingIndent = Layout.column(text, m) - keyColumn;
            } else if (sequenceIndent < 0 && value instanceof YamlSequence s && !s.isFlow()) {
                sequenceIndent = Math.max(0, Layout.column(text, s) - keyColumn);
            }
        }

        private static boolean isString(YamlScalar scalar) {
            boolean quoted = scalar.style() == ScalarStyle.DOUBLE_QUOTED || scalar.style() == ScalarStyle.SINGLE_QUOTED;
            return quoted || scalar.style() == ScalarStyle.PLAIN && PlainScalars.isSafe(scalar.value());
        }
    }
}
