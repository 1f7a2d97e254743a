package io.github.llmdtracing.kustomize;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which fields the transformers write (kubernetes-sigs/kustomize, api/internal/plugins/builtinconfig/transformerconfig.go @v5.5).
 *
 * @param fields by the name of the transformer
 * @param names which fields name other objects
 */
record TransformerConfig(Map<String, FieldSpecs> fields, List<NameReference> names) {
    /** Nothing yet. */
    static final TransformerConfig NONE = new TransformerConfig(Map.of(), List.of());

    /** The names under which a file may give such fields. */
    static final List<String> KEYS = List.of(
            "namePrefix",
            "nameSuffix",
            "namespace",
            "commonLabels",
            "labels",
            "templateLabels",
            "commonAnnotations",
            "varReference",
            "images",
            "replicas");

    TransformerConfig {
        fields = Map.copyOf(fields);
        names = List.copyOf(names);
    }

    FieldSpecs of(String key) {
        return fields.getOrDefault(key, FieldSpecs.NONE);
    }

    /** Both together. Nearly all kustomizations have the same, that of kustomize. */
    TransformerConfig and(TransformerConfig other) throws RefusedException {
        return equals(other) ? this : merged(other);
    }

    private TransformerConfig merged(TransformerConfig other) throws RefusedException {
        Map<String, FieldSpecs> all = new LinkedHashMap<>();
        for (String key : KEYS) {
            all.put(key, of(key).and(other.of(key)));
        }
        return new TransformerConfig(all, NameReference.merged(names, other.names));
    }
}
