package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.helm.ValuesTree;
import io.github.llmdtracing.helm.ValuesTree.Host;
import io.github.llmdtracing.plan.change.FilePlan;
import io.github.llmdtracing.plan.change.PlannedChange;
import io.github.llmdtracing.text.TextEdit;
import io.github.llmdtracing.yaml.ScalarContent;
import io.github.llmdtracing.yaml.ScalarStyle;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlEditor;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The changes to all values, gathered by file; those to text inside a scalar become one change of the scalar. */
final class ValuesEdits {
    private final IdentityHashMap<YamlFile, List<PlannedChange>> byFile = new IdentityHashMap<>();
    private final List<YamlFile> order = new ArrayList<>();
    private final Map<YamlScalar, TextChanges> byScalar = new LinkedHashMap<>();

    /** The changes to the text in one scalar. */
    private record TextChanges(ValuesTree tree, Host host, List<PlannedChange> changes) {
        Optional<PlannedChange> inHost() {
            YamlEditor editor = new YamlEditor(tree.file().text(), tree.document());
            List<TextEdit> edits = editor
                    .steps(changes.stream().map(PlannedChange::change).toList())
                    .stream()
                    .flatMap(s -> s.edits().stream())
                    .toList();
            String description =
                    changes.stream().map(PlannedChange::description).collect(Collectors.joining(", "));
            return YamlChange.EditScalar.of(host.file().text(), host.scalar(), edits)
                    .map(edit -> new PlannedChange(
                            host.document(), edit, changes.get(0).rule(), description));
        }
    }

    /** Why values cannot be edited where they stand; none when they can. */
    static Optional<String> obstacle(ValuesTree tree) {
        return tree.host()
                .flatMap(h ->
                        takesLines(h) ? Optional.empty() : Optional.of("it is text in a scalar that takes no lines"));
    }

    private static boolean takesLines(Host host) {
        ScalarStyle style = host.scalar().style();
        boolean lines = style == ScalarStyle.LITERAL || style == ScalarStyle.DOUBLE_QUOTED;
        return lines && ScalarContent.of(host.file().text(), host.scalar()).isPresent();
    }

    void add(ValuesTree tree, List<PlannedChange> changes) {
        if (tree.host().isPresent()) {
            Host host = tree.host().get();
            byScalar.computeIfAbsent(host.scalar(), s -> new TextChanges(tree, host, new ArrayList<>()))
                    .changes()
                    .addAll(changes);
        } else {
            addTo(tree.file(), changes);
        }
    }

    private void addTo(YamlFile file, List<PlannedChange> changes) {
        if (!byFile.containsKey(file)) {
            order.add(file);
        }
        byFile.computeIfAbsent(file, f -> new ArrayList<>()).addAll(changes);
    }

    List<FilePlan> files() {
        byScalar.values().stream()
                .filter(t -> !t.changes().isEmpty())
                .forEach(t -> t.inHost().ifPresent(c -> addTo(t.host().file(), List.of(c))));
        byScalar.clear();
        return order.stream()
                .map(f -> new FilePlan(f, byFile.getOrDefault(f, List.of())))
                .filter(p -> !p.changes().isEmpty())
                .toList();
    }
}
