package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * A generated object that takes the place of another one, or is merged with it (kubernetes-sigs/kustomize, api/resource/resource.go,
 * CopyMergeMetaDataFieldsFrom and MergeDataMapFrom @v5.5).
 *
 * @param composer the generator
 * @param old the object that was there
 */
record GeneratedMerge(FieldComposer composer, YamlMapping old) {
    private static final List<String> MARKS = List.of("labels", "annotations");
    private static final List<String> DATA = List.of("data", "binaryData");

    /** The object with the name and namespace of the old one, and the marks of both. */
    YamlMapping withMetadata(YamlMapping generated) {
        YamlMapping merged = generated.mapping("metadata").orElseThrow();
        Optional<YamlMapping> before = old.mapping("metadata");
        for (String key : MARKS) {
            merged = merged(merged, before, key);
        }
        for (String key : List.of("name", "namespace")) {
            Optional<YamlNode> kept = before.flatMap(m -> m.get(key));
            merged = kept.isPresent() ? composer.put(merged, key, kept.get()) : composer.without(merged, key);
        }
        return composer.put(generated, "metadata", merged);
    }

    /** The object with the data of both; of two values for a key the new one counts. */
    YamlMapping withData(YamlMapping generated) {
        YamlMapping merged = generated;
        for (String key : DATA) {
            merged = merged(merged, Optional.of(old), key);
        }
        return merged;
    }

    private YamlMapping merged(YamlMapping now, Optional<YamlMapping> before, String key) {
        Optional<YamlMapping> weak = before.flatMap(m -> m.mapping(key));
        if (weak.isEmpty()) {
            return now;
        }
        YamlMapping both = weak.get();
        for (YamlEntry entry : now.mapping(key).map(YamlMapping::entries).orElse(List.of())) {
            both = composer.put(both, entry.name().orElse(""), entry.value());
        }
        return composer.put(now, key, both);
    }
}
