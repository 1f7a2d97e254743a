package io.github.llmdtracing.kustomize;

import java.util.List;

/** What kustomize's schema says of a value, as far as merging needs it. */
interface FieldSchema {
    /** Nothing is known. */
    FieldSchema UNKNOWN = BuiltInSchema.of("");

    boolean isKnown();

    /** Whether it is a list whose items are merged; any other list is replaced. */
    boolean merges();

    /** The fields that tell which items are the same; none where the items themselves do. */
    List<String> keys();

    /** What is known of a field. */
    FieldSchema field(String name);

    /** What is known of the items of a list. */
    FieldSchema items();
}
