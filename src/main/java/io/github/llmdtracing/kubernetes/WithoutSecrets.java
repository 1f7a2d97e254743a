package io.github.llmdtracing.kubernetes;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextEdit;
import io.github.llmdtracing.text.TextEdits;
import io.github.llmdtracing.text.TextRange;
import io.github.llmdtracing.yaml.DocumentRanges;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlCollection;
import io.github.llmdtracing.yaml.YamlDocument;
import io.github.llmdtracing.yaml.YamlEditor;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSequence;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file without its objects of kind {@code Secret}, whole documents or items of a list, and otherwise the same to the byte.
 *
 * @param file the file
 */
public record WithoutSecrets(YamlFile file) {
    private static final String SECRET = "Secret";

    /** Whether there is such an object, also where it is embedded in another one. */
    public boolean isNeeded() {
        return file.documents().stream().anyMatch(d -> holds(d.root()) || embeds(d.root()));
    }

    /** The objects, as {@code Secret/token}. */
    public List<String> titles() {
        return KubernetesObject.in(file).stream()
                .filter(o -> isSecret(o.node()))
                .map(KubernetesObject::title)
                .toList();
    }

    /** The text that is left, empty where it would be of no object; none where they cannot be taken out for certain. */
    public Optional<String> text() {
        if (file.documents().stream()
                .allMatch(d -> isNothingElse(d.root()) || d.root().isNull())) {
            return Optional.of("");
        }
        return edits().map(e -> TextEdits.of(e).applyTo(file.text().content())).filter(this::isProved);
    }

    private Optional<List<TextEdit>> edits() {
        boolean whole = file.documents().stream().anyMatch(d -> isNothingElse(d.root()));
        Optional<List<TextRange>> ranges = new DocumentRanges(file).all();
        if (whole && ranges.isEmpty()) {
            return Optional.empty();
        }
        List<TextEdit> edits = new ArrayList<>();
        for (YamlDocument document : file.documents()) {
            Optional<List<TextEdit>> its = isNothingElse(document.root())
                    ? ranges.map(r -> List.of(TextEdit.delete(r.get(document.index()))))
                    : items(document);
            if (its.isEmpty()) {
                return its;
            }
            edits.addAll(its.get());
        }
        return Optional.of(edits);
    }

    private Optional<List<TextEdit>> items(YamlDocument document) {
        List<YamlChange> removals = removals(document.root()).toList();
        YamlEditor editor = new YamlEditor(file.text(), document);
        return editor.canRemove(removals)
                ? Optional.of(editor.steps(removals).stream()
                        .flatMap(s -> s.edits().stream())
                        .toList())
                : Optional.empty();
    }

    private static Stream<YamlChange> removals(YamlNode root) {
        return items(root).stream()
                .flatMap(s -> s.items().stream()
                        .flatMap(i -> isNothingElse(i) ? Stream.of(new YamlChange.RemoveItem(s, i)) : removals(i)));
    }

    // What is left has to be what stood there, in the same order, and no Secret among it.
    private boolean isProved(String after) {
        try {
            YamlFile left = YamlFile.read(SourceText.of(file.text().path(), after));
            return !new WithoutSecrets(left).isNeeded() && others(left).equals(others(file));
        } catch (YamlSyntaxException e) {
            return false;
        }
    }

    private static List<String> others(YamlFile file) {
        return file.documents().stream()
                .filter(d -> !isNothingElse(d.root()))
                .flatMap(d -> others(file, d.root()))
                .toList();
    }

    private static Stream<String> others(YamlFile file, YamlNode node) {
        TextRange range = node.range();
        return items(node)
                .map(s -> s.items().stream().filter(i -> !isNothingElse(i)).flatMap(i -> others(file, i)))
                .orElseGet(() -> Stream.of(file.text().content().substring(range.start(), range.end())));
    }

    private static boolean holds(YamlNode node) {
        return isNothingElse(node)
                || items(node).stream().anyMatch(s -> s.items().stream().anyMatch(WithoutSecrets::holds));
    }

    private static boolean isNothingElse(YamlNode node) {
        return isSecret(node)
                || items(node)
                        .filter(s -> !s.items().isEmpty() && s.items().stream().allMatch(WithoutSecrets::isNothingElse))
                        .isPresent();
    }

    /** The items of a {@code SecretList} need not say what they are. */
    private static boolean isSecret(YamlNode node) {
        return kind(node)
                .filter(k -> k.equals(SECRET) || k.equals("SecretList"))
                .isPresent();
    }

    /** Within a list of another's, as the extra objects of a chart's values, or within a template of one. */
    private static boolean embeds(YamlNode node) {
        boolean embedded = node instanceof YamlMapping m
                && isSecret(m)
                && (m.entry("data").isPresent() || m.entry("stringData").isPresent());
        return embedded || node instanceof YamlCollection c && c.children().anyMatch(WithoutSecrets::embeds);
    }

    private static Optional<YamlSequence> items(YamlNode node) {
        String kind = kind(node).orElse("");
        String key = kind.equals("Template") ? "objects" : "items";
        return kind.equals("Template") || kind.endsWith("List")
                ? node.asMapping().flatMap(m -> m.sequence(key))
                : Optional.empty();
    }

    private static Optional<String> kind(YamlNode node) {
        return node.asMapping().flatMap(m -> m.text("kind"));
    }
}
