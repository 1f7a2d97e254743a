package io.github.llmdtracing.helm;

import io.github.llmdtracing.kubernetes.Origins.Written;
import io.github.llmdtracing.yaml.YamlCollection;
import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Values in an object, and the documents that write them: kustomize merges a patch into what no schema describes as Helm puts one layer on
 * another, mappings by key and lists as a whole (kubernetes-sigs/kustomize, kyaml/yaml/merge2 @v5.5).
 *
 * @param tree all files
 * @param object the object
 * @param values the values as they come out
 */
record WrittenValues(HelmTree tree, ManifestObject object, YamlMapping values) {
    /** One layer for each document; a missing one where that is not all that is done to them. */
    Stream<ValuesLayer> layers(String description) {
        List<Written> parts = object.origins().written(values);
        boolean layered = parts.size() == 1 || parts.stream().allMatch(this::isLayer);
        return layered
                ? parts.stream().flatMap(p -> layer(p, description).stream())
                : Stream.of(ValuesLayer.missing(description + " as a kustomization changes them"));
    }

    private Optional<ValuesLayer> layer(Written part, String description) {
        return part.node().asMapping().map(m -> ValuesLayer.of(description, tree.inline(part.place(), m)));
    }

    // An operation of a JSON patch is no values, and neither is a field of a kustomization.
    private boolean isLayer(Written part) {
        YamlNode root = part.place().document().root();
        Optional<String> kind = root.asMapping().flatMap(m -> m.text("kind"));
        boolean ofObject =
                kind.filter(k -> object.isOfKind(k) || k.endsWith("List")).isPresent();
        return ofObject && part.node().asMapping().isPresent() && !isDirected(part.node());
    }

    // What a directive of a strategic merge patch takes away, no layer can.
    private static boolean isDirected(YamlNode node) {
        boolean here = node.asMapping().stream()
                .flatMap(m -> m.entries().stream())
                .flatMap((YamlEntry e) -> e.name().stream())
                .anyMatch(n -> n.startsWith("$"));
        return here
                || node instanceof YamlCollection collection
                        && collection.children().anyMatch(WrittenValues::isDirected);
    }
}
