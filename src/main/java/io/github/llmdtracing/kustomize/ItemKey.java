package io.github.llmdtracing.kustomize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What tells an item of a list from the others: the values of some of its fields, or, where the only field has no name, the item
 * itself (kyaml/yaml/fns.go, ElementSetter and ElementMatcher).
 *
 * @param fields the fields
 * @param values their values; where there are fewer, only so many fields count
 */
record ItemKey(List<String> fields, List<String> values) {
    ItemKey {
        fields = List.copyOf(fields);
        values = List.copyOf(values);
    }

    /** The first item with exactly these values. */
    Optional<Draft> find(DraftSequence list) {
        return list.items().stream().filter(this::isExactly).findFirst();
    }

    private boolean isExactly(Draft item) {
        if (fields.get(0).isEmpty()) {
            return item.value().equals(values.get(0));
        }
        return item instanceof DraftMapping mapping && isExactly(mapping);
    }

    private boolean isExactly(DraftMapping item) {
        for (int i = 0; i < fields.size(); i++) {
            String value = values.get(i);
            if (item.get(fields.get(i)).filter(v -> v.value().equals(value)).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Takes every such item out. */
    void removeFrom(DraftSequence list) throws RefusedException {
        set(list, Optional.empty());
    }

    /** Puts an item in the place of every such item, or at the end. */
    void putInto(DraftSequence list, Draft item) throws RefusedException {
        set(list, Optional.of(item));
    }

    private void set(DraftSequence list, Optional<Draft> element) throws RefusedException {
        List<Draft> kept = new ArrayList<>();
        boolean found = false;
        for (Draft item : list.items()) {
            boolean meant = isMeant(item);
            found |= meant;
            (meant ? element : Optional.of(item).filter(this::isKept)).ifPresent(kept::add);
        }
        if (!found) {
            element.ifPresent(kept::add);
        }
        list.replaceItems(kept);
    }

    // Kustomize drops what is empty, and everything when it has no value to look for.
    private boolean isKept(Draft item) {
        return !isNothing(item) && (isOutside(item) || !values.isEmpty());
    }

    /** Whether it is a null or an empty mapping, which no merged list holds. */
    static boolean isNothing(Draft item) {
        return item.isNull() || item instanceof DraftMapping && item.isEmpty();
    }

    private boolean isOutside(Draft item) {
        boolean seeksMappings =
                !fields.get(0).isEmpty() && !values.isEmpty() && !values.get(0).isEmpty();
        return seeksMappings && !(item instanceof DraftMapping);
    }

    private boolean isMeant(Draft item) throws RefusedException {
        if (isNothing(item) || isOutside(item) || values.isEmpty()) {
            return false;
        }
        for (int i = 0; i < Math.min(fields.size(), values.size()); i++) {
            if (!has(item, fields.get(i), values.get(i))) {
                return false;
            }
        }
        return true;
    }

    // An empty value stands for any.
    private static boolean has(Draft item, String field, String value) throws RefusedException {
        if (field.isEmpty() && item instanceof DraftScalar) {
            return item.value().equals(value);
        }
        if (!field.isEmpty() && item instanceof DraftMapping mapping) {
            return mapping.get(field)
                    .filter(v -> value.isEmpty() || v.value().equals(value))
                    .isPresent();
        }
        throw new RefusedException("an item of a merged list is of another kind than the others");
    }
}
