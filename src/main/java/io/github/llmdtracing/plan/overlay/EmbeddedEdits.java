package io.github.llmdtracing.plan.overlay;

import io.github.llmdtracing.kustomize.EmbeddedText;
import io.github.llmdtracing.plan.change.PlanDraft.PlacedChange;
import io.github.llmdtracing.plan.change.PlannedChange;
import io.github.llmdtracing.text.TextEdit;
import io.github.llmdtracing.yaml.ScalarContent;
import io.github.llmdtracing.yaml.ScalarStyle;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlEditor;
import io.github.llmdtracing.yaml.YamlFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Turns changes of YAML that is text in a scalar into changes of that scalar.
 *
 * @param embedded the scalar around a file, where the file is such a text
 */
record EmbeddedEdits(Function<YamlFile, Optional<EmbeddedText>> embedded) {
    /** Whether a file can be edited: by itself, or in a scalar that takes lines. */
    boolean isEditable(YamlFile file) {
        return embedded.apply(file).map(EmbeddedEdits::takesLines).orElse(true);
    }

    private static boolean takesLines(EmbeddedText text) {
        ScalarStyle style = text.scalar().style();
        boolean lines = style == ScalarStyle.LITERAL || style == ScalarStyle.DOUBLE_QUOTED;
        return lines
                && ScalarContent.of(text.place().file().text(), text.scalar()).isPresent();
    }

    /** The same changes, each of a file on disk. */
    List<PlacedChange> inFiles(List<PlacedChange> changes) {
        List<PlacedChange> all = new ArrayList<>();
        Map<EmbeddedText, List<PlacedChange>> inside = new LinkedHashMap<>();
        for (PlacedChange change : changes) {
            embedded.apply(change.place().file())
                    .ifPresentOrElse(
                            e -> inside.computeIfAbsent(e, k -> new ArrayList<>())
                                    .add(change),
                            () -> all.add(change));
        }
        inside.forEach((text, own) -> inHost(text, own).ifPresent(all::add));
        return all;
    }

    private static Optional<PlacedChange> inHost(EmbeddedText text, List<PlacedChange> changes) {
        List<YamlChange> distinct =
                changes.stream().map(c -> c.change().change()).distinct().toList();
        List<TextEdit> edits = new YamlEditor(
                        text.file().text(), changes.get(0).place().document())
                .steps(distinct).stream().flatMap(s -> s.edits().stream()).toList();
        String description =
                changes.stream().map(c -> c.change().description()).distinct().collect(Collectors.joining(", "));
        return YamlChange.EditScalar.of(text.place().file().text(), text.scalar(), edits)
                .map(edit -> PlacedChange.of(
                        text.place(),
                        new PlannedChange(
                                text.place().document(),
                                edit,
                                changes.get(0).change().rule(),
                                description)));
    }
}
