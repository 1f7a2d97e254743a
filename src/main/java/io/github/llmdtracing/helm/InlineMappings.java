package io.github.llmdtracing.helm;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlCollection;
import io.github.llmdtracing.yaml.YamlDocument;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.Optional;
import java.util.stream.Stream;

/** Values written as a mapping in a helmfile: they can be read where the helmfile is YAML as it stands. */
final class InlineMappings {
    private InlineMappings() {}

    static ValuesLayer at(HelmTree tree, SourceText text, int offset) {
        String description = "values in " + text.path();
        Optional<ValuesTree> found = tree.yaml(text.path())
                .flatMap(f -> f.documents().stream()
                        .flatMap(d -> mapping(d, offset).map(m -> ValuesTree.inline(f, d, m)).stream())
                        .findFirst());
        return new ValuesLayer(description, found);
    }

    private static Optional<YamlMapping> mapping(YamlDocument document, int offset) {
        return around(document.root(), offset)
                .filter(n -> n.range().start() == offset)
                .flatMap(n -> n instanceof YamlMapping m ? Stream.of(m) : Stream.of())
                .findFirst();
    }

    private static Stream<YamlNode> around(YamlNode node, int offset) {
        boolean outside = offset < node.range().start() || offset > node.range().end();
        return outside
                ? Stream.of()
                : Stream.concat(Stream.of(node), inside(node).flatMap(c -> around(c, offset)));
    }

    private static Stream<YamlNode> inside(YamlNode node) {
        return node instanceof YamlCollection collection ? collection.children() : Stream.of();
    }
}
