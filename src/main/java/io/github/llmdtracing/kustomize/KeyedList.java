package io.github.llmdtracing.kustomize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Merges a list whose items have keys, new items first (kyaml/yaml/walk/associative_sequence.go of kustomize 5.5, with
 * MergeOptionsListPrepend). Followed step by step, since what comes of items without key, with half a key or with the same key
 * twice is nothing that anybody designed.
 */
final class KeyedList {
    private final Merge merge;
    private final DraftSequence target;
    private final Optional<DraftSequence> patch;
    private final FieldSchema schema;
    private final List<String> fields;
    private final DraftSequence added;

    /** A merge of one list; the target is the patch's list itself where there was none. */
    KeyedList(Merge merge, DraftSequence target, Optional<DraftSequence> patch, FieldSchema schema) {
        this.merge = merge;
        this.target = target;
        this.patch = patch;
        this.schema = schema;
        this.fields = schema.keys().isEmpty() ? List.of("") : schema.keys();
        this.added = target.with(List.of());
    }

    /** The merged list. */
    DraftSequence merged() throws RefusedException {
        KeyValues keys = KeyValues.of(Stream.concat(patch.stream(), Stream.of(target))
                .flatMap(l -> l.items().stream())
                .map(this::valuesOf)
                .toList());
        for (List<String> values : keys.values()) {
            mergeItem(keys.key(fields, values));
        }
        if (keys.values().isEmpty()) {
            return target;
        }
        appendRest(keys.fields(fields));
        return added;
    }

    private List<String> valuesOf(Draft item) {
        return fields.stream().map(f -> valueOf(item, f)).toList();
    }

    private static String valueOf(Draft item, String field) {
        if (field.isEmpty()) {
            return item.value();
        }
        Optional<Draft> found = item instanceof DraftMapping mapping ? mapping.get(field) : Optional.empty();
        return found.filter(v -> !v.isNull()).map(Draft::value).orElse("");
    }

    private void mergeItem(ItemKey key) throws RefusedException {
        ItemKey exact = KeyValues.of(List.of(key.values())).key(key.fields(), key.values());
        Optional<Draft> own = exact.find(target);
        List<KeyScalar> scalars = KeyScalar.of(own, key.fields());
        Optional<Draft> item = merge.merge(own, patch.flatMap(exact::find), schema.items());
        if (item.filter(i -> !ItemKey.isNothing(i)).isEmpty()) {
            key.removeFrom(target);
        } else {
            scalars.forEach(KeyScalar::keep);
            key.putInto(added, item.get());
        }
    }

    private void appendRest(List<String> keys) throws RefusedException {
        for (Draft item : List.copyOf(target.items())) {
            append(item, keys);
        }
    }

    private void append(Draft item, List<String> keys) throws RefusedException {
        List<String> values = new ArrayList<>();
        for (String key : keys) {
            Optional<Draft> value = keyOf(item, key);
            value.map(Draft::value).ifPresent(values::add);
            if (value.isEmpty()) {
                added.items().add(item);
            }
        }
        ItemKey key = new ItemKey(keys, values);
        if (keys.size() > 1) {
            key.removeFrom(added);
        }
        key.putInto(added, item);
    }

    private static Optional<Draft> keyOf(Draft item, String key) throws RefusedException {
        if (key.isEmpty()) {
            return Optional.of(item);
        }
        if (item instanceof DraftMapping mapping) {
            return mapping.get(key);
        }
        if (item.isNull()) {
            return Optional.empty();
        }
        throw new RefusedException("an item of a list that is merged by " + key + " is no mapping");
    }

    /** The key of an item: a patch names it to find the item, and does not write it. */
    private record KeyScalar(DraftMapping item, String field, DraftMapping.Field written) {
        private static List<KeyScalar> of(Optional<Draft> item, List<String> fields) {
            return item.filter(DraftMapping.class::isInstance).map(DraftMapping.class::cast).stream()
                    .flatMap(m ->
                            fields.stream().flatMap(f -> m.field(f).stream().map(k -> new KeyScalar(m, f, k))))
                    .toList();
        }

        private void keep() {
            boolean same = item.get(field)
                    .filter(v -> v instanceof DraftScalar now
                            && written.value() instanceof DraftScalar before
                            && now.isLike(before))
                    .isPresent();
            if (same) {
                item.set(field, written.key(), Optional.of(written.value()));
            }
        }
    }
}
