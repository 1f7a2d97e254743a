package io.github.llmdtracing.yaml;

import java.util.List;

/** Writes new content as a text of its own, two columns a level. */
public final class NewYamlText {
    private static final YamlStyle USUAL =
            new YamlStyle("\n", 2, 2, Quoting.always(QuoteStyle.PLAIN_OR_DOUBLE), FlowSpacing.USUAL, false);

    private static final YamlStyle GENERATED =
            new YamlStyle("\n", 2, 2, Quoting.always(QuoteStyle.FEWEST), FlowSpacing.USUAL, false);

    private NewYamlText() {}

    /** The text of a file that is generated as a whole: with as few quotes as people write. */
    public static String generated(NewYaml content) {
        return String.join("\n", lines(new YamlWriter(GENERATED), content)) + "\n";
    }

    /** The text of a mapping or of a sequence, without a line end behind the last line. */
    public static String of(NewYaml content) {
        YamlWriter writer = new YamlWriter(USUAL);
        return String.join("\n", lines(writer, content));
    }

    private static List<String> lines(YamlWriter writer, NewYaml content) {
        if (content instanceof NewYaml.Mapping mapping) {
            return mapping.entries().stream()
                    .flatMap(e -> writer.entryLines(e, 0).stream())
                    .toList();
        }
        return content instanceof NewYaml.Sequence sequence
                ? sequence.items().stream()
                        .flatMap(i -> writer.itemLines(i, 0, 1).stream())
                        .toList()
                : List.of(writer.flow(content));
    }
}
