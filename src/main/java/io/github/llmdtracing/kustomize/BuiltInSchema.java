package io.github.llmdtracing.kustomize;

import java.util.List;

/**
 * What the schema of Kubernetes says that is built into kustomize.
 *
 * @param merges whether it is a list whose items are merged
 * @param keys the fields that tell which items are the same
 * @param type the type of the value, or of the items of a list; an empty string where it is not known
 */
record BuiltInSchema(boolean merges, List<String> keys, String type) implements FieldSchema {
    BuiltInSchema {
        keys = List.copyOf(keys);
    }

    /** A value of a type. */
    static BuiltInSchema of(String type) {
        return new BuiltInSchema(false, List.of(), type);
    }

    @Override
    public boolean isKnown() {
        return !type.isEmpty();
    }

    @Override
    public FieldSchema field(String name) {
        return MergeKeys.field(type, name);
    }

    @Override
    public FieldSchema items() {
        return of(type);
    }
}
