package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The labels and annotations of a patch that has a target: kustomize sets them anew in the patch, as strings, before it merges it
 * (api/resmap/reswrangler.go, ApplySmPatch; api/resource/resource.go, CopyMergeMetaDataFieldsFrom). So a null there deletes nothing,
 * but becomes the string {@code null}.
 */
final class TargetedMetadata {
    private static final List<String> FIELDS = List.of("labels", "annotations");

    private final Map<YamlScalar, YamlNode> made = new LinkedHashMap<>();

    /** The strings that were made, and the nulls that they were. */
    Map<YamlScalar, YamlNode> made() {
        return Map.copyOf(made);
    }

    /** Sets them anew in a patch. */
    void rewrite(DraftMapping patch) {
        mapping(patch, "metadata").ifPresent(m -> FIELDS.forEach(f -> rewrite(m, f)));
    }

    private static Optional<DraftMapping> mapping(DraftMapping parent, String name) {
        return parent.get(name).filter(DraftMapping.class::isInstance).map(DraftMapping.class::cast);
    }

    private void rewrite(DraftMapping metadata, String name) {
        if (metadata.get(name).filter(ItemKey::isNothing).isPresent()) {
            metadata.remove(name);
        }
        mapping(metadata, name).ifPresent(this::rewriteNulls);
    }

    private void rewriteNulls(DraftMapping texts) {
        for (String key : texts.namesWith(texts)) {
            DraftMapping.Field field = texts.field(key).orElseThrow();
            if (field.value().isNull()) {
                texts.set(key, field.key(), Optional.of(string(field.value())));
            }
        }
    }

    private Draft string(Draft none) {
        YamlScalar string = YamlScalar.composed(none.written(), none.value());
        made.put(string, none.written());
        return new DraftScalar(string, string);
    }
}
