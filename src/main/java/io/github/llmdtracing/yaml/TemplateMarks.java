package io.github.llmdtracing.yaml;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the double braces of Helm and Go templates where they stand as YAML. {@code {{ .Values.x }}} parses: as a mapping in braces
 * whose key is another one. No manifest means that.
 */
public final class TemplateMarks {
    private TemplateMarks() {}

    /** The first template expression that stands in a file as a node; those in quotes are the user's business. */
    public static Optional<YamlNode> firstIn(YamlFile file) {
        return file.documents().stream().flatMap(d -> find(d.root())).findFirst();
    }

    private static Stream<YamlNode> find(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return mapping.entries().stream()
                    .flatMap(e ->
                            isMark(mapping, e) ? Stream.of(mapping) : Stream.concat(find(e.key()), find(e.value())));
        }
        return node instanceof YamlSequence sequence
                ? sequence.items().stream().flatMap(TemplateMarks::find)
                : Stream.empty();
    }

    private static boolean isMark(YamlMapping mapping, YamlEntry entry) {
        return mapping.isFlow() && entry.key() instanceof YamlMapping key && key.isFlow();
    }
}
