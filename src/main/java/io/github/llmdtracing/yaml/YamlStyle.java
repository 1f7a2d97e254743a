package io.github.llmdtracing.yaml;

import io.github.llmdtracing.text.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The habits of a part of a file, read off what stands there.
 *
 * @param lineEnd LF, CRLF or CR
 * @param mappingIndent by how many columns a mapping is indented below its key
 * @param sequenceIndent by how many columns the dashes stand to the right of the key above them; 0 is common
 * @param quoting how strings are quoted
 * @param flow the blanks of flow style
 * @param json whether keys are quoted too
 */
record YamlStyle(
        String lineEnd, int mappingIndent, int sequenceIndent, Quoting quoting, FlowSpacing flow, boolean json) {
    private static final int USUAL_INDENT = 2;

    /**
     * The style near {@code scope}.
     *
     * @param all a sample of the whole document, for what cannot be seen there
     */
    static YamlStyle near(SourceText text, YamlNode scope, YamlNode root, StyleSample all) {
        StyleSample near = scope == root ? all : StyleSample.of(text, scope);
        boolean json = root instanceof YamlMapping mapping
                && mapping.isFlow()
                && mapping.entries().stream().allMatch(e -> isDoubleQuoted(e.key()));
        return new YamlStyle(
                text.lineEnd(),
                near.mappingIndent().orElse(all.mappingIndent().orElse(USUAL_INDENT)),
                near.sequenceIndent().orElse(all.sequenceIndent().orElse(0)),
                json ? Quoting.always(QuoteStyle.DOUBLE) : quoting(near, all),
                near.spacing().or(all::spacing).orElse(FlowSpacing.USUAL),
                json);
    }

    /** The style for what takes the place of a scalar. */
    YamlStyle withQuotesOf(YamlScalar scalar) {
        Quoting same = Quoting.always(QuoteStyle.of(List.of(scalar), List.of()));
        return json ? this : new YamlStyle(lineEnd, mappingIndent, sequenceIndent, same, flow, false);
    }

    private static Quoting quoting(StyleSample near, StyleSample all) {
        List<YamlScalar> every =
                Stream.concat(all.values().stream(), all.items().stream()).toList();
        Map<String, QuoteStyle> byKey = new HashMap<>();
        all.byKey().forEach((key, strings) -> byKey.put(key, QuoteStyle.of(strings, every)));
        near.byKey().forEach((key, strings) -> byKey.put(key, QuoteStyle.of(strings, every)));
        return new Quoting(
                byKey,
                QuoteStyle.of(first(List.of(near.values(), all.values(), all.items())), every),
                QuoteStyle.of(first(List.of(near.items(), near.values(), all.items())), every));
    }

    private static List<YamlScalar> first(List<List<YamlScalar>> samples) {
        return samples.stream().filter(s -> !s.isEmpty()).findFirst().orElse(List.of());
    }

    private static boolean isDoubleQuoted(YamlNode key) {
        return key instanceof YamlScalar scalar && scalar.style() == ScalarStyle.DOUBLE_QUOTED;
    }
}
