package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
        return new FieldWriter(composer, old -> put(composer, old), Optional.of(composer::newMapping))
                .write(resource.node(), specs);
    }

    private YamlNode put(FieldComposer composer, YamlNode old) throws RefusedException {
        if (pairs.isEmpty()) {
            return old;
        }
        if (!(old.resolved() instanceof YamlMapping mapping)) {
            throw new RefusedException("a mapping is expected around " + pairs.keySet());
        }
        Map<String, YamlNode> missing = new TreeMap<>(pairs);
        missing.entrySet()
                .removeIf(p -> mapping.get(p.getKey())
                        .filter(v -> FieldWriter.isSame(v, p.getValue()))
                        .isPresent());
        return missing.isEmpty() ? old : composer.put(mapping, missing);
    }
}
