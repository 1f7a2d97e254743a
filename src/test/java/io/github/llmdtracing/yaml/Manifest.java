package io.github.llmdtracing.yaml;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextEdit;
import io.github.llmdtracing.text.TextEdits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A text, its tree, and changes to it named by path: {@code spec.containers.0.env}. */
final class Manifest {
    private final SourceText text;
    private final YamlFile file;
    private final List<YamlChange> changes = new ArrayList<>();
    private int document;

    private Manifest(String text) throws YamlSyntaxException {
        this.text = SourceText.of("manifest.yaml", text);
        this.file = YamlFile.read(this.text);
    }

    static Manifest of(String text) throws YamlSyntaxException {
        return new Manifest(text);
    }

    Manifest inDocument(int index) {
        document = index;
        return this;
    }

    YamlNode at(String path) {
        YamlNode node = file.documents().get(document).root();
        for (String step : path.isEmpty() ? List.<String>of() : Arrays.asList(path.split("\\."))) {
            node = step.matches("\\d+")
                    ? node.asSequence().orElseThrow().items().get(Integer.parseInt(step))
                    : node.asMapping().orElseThrow().entry(step).orElseThrow().value();
        }
        return node;
    }

    YamlScalar scalar(String path) {
        return at(path).asScalar().orElseThrow();
    }

    String textOf(String path) {
        return at(path).range().of(text.content());
    }

    Manifest put(String path, String key, NewYaml value) {
        return put(path, key, value, Optional.empty());
    }

    Manifest putBehind(String path, String after, String key, NewYaml value) {
        return put(path, key, value, Optional.of(after));
    }

    private Manifest put(String path, String key, NewYaml value, Optional<String> after) {
        changes.add(new YamlChange.PutEntry(at(path).asMapping().orElseThrow(), NewYaml.entry(key, value), after));
        return this;
    }

    Manifest append(String path, NewYaml... items) {
        changes.add(new YamlChange.AppendItems(at(path).asSequence().orElseThrow(), List.of(items)));
        return this;
    }

    Manifest replace(String path, NewYaml value) {
        changes.add(new YamlChange.ReplaceValue(at(path), value));
        return this;
    }

    Manifest insertIn(String path, String before, String insertion) {
        changes.add(edit(path, before, insertion).orElseThrow());
        return this;
    }

    Optional<YamlChange.EditScalar> edit(String path, String before, String insertion) {
        YamlScalar scalar = scalar(path);
        int at = before.isEmpty() ? scalar.value().length() : scalar.value().indexOf(before);
        return YamlChange.EditScalar.of(text, scalar, List.of(TextEdit.insert(at, insertion)));
    }

    Optional<ScalarContent> content(String path) {
        return ScalarContent.of(text, scalar(path));
    }

    String edited() {
        List<TextEdit> edits = new YamlEditor(text, file.documents().get(document))
                .steps(changes).stream().flatMap(s -> s.edits().stream()).toList();
        return TextEdits.of(edits).applyTo(text.content());
    }
}
