package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.Map;
import java.util.Optional;

/**
 * {@code labels}, {@code commonLabels} and {@code commonAnnotations} (kubernetes-sigs/kustomize, api/filters/labels/labels.go and
 * annotations/annotations.go @v5.5).
 *
 * @param pairs what is put there, sorted
 * @param specs where
 */
record PairFields(Map<String, YamlNode> pairs, FieldSpecs specs) implements Workshop.NodeChange {
    @Override
    public YamlMapping apply(Resource resource, FieldComposer composer) throws RefusedException {
        YamlMapping node = resource.node();
        for (Map.Entry<String, YamlNode> pair : pairs.entrySet()) {
            FieldWriter.Setter setter = FieldWriter.entry(composer, pair.getKey(), pair.getValue());
            node = new FieldWriter(composer, setter, Optional.of(composer::newMapping)).write(node, specs);
        }
        return node;
    }
}
