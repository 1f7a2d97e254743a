package io.github.llmdtracing.kustomize;

import java.util.List;

/**
 * What kustomize's schema says of a value, as far as merging needs it.
 *
 * @param merges whether it is a list whose items are merged; any other list is replaced
 * @param keys the fields that tell which items are the same; none where the items themselves do
 * @param type the type of the value, or of the items of a list; an empty string where it is not known
 */
record FieldSchema(boolean merges, List<String> keys, String type) {
    static final FieldSchema UNKNOWN = of("");

    FieldSchema {
        keys = List.copyOf(keys);
    }

    /** A value of a type. */
    static FieldSchema of(String type) {
        return new FieldSchema(false, List.of(), type);
    }

    boolean isKnown() {
        return !type.isEmpty();
    }

    /** What is known of a field. */
    FieldSchema field(String name) {
        return MergeKeys.field(type, name);
    }

    /** What is known of the items of a list. */
    FieldSchema items() {
        return of(type);
    }
}
