package io.github.llmdtracing.kustomize;

import java.util.Optional;

/**
 * The schemas by which one run of kustomize merges patches. The first one that a kustomization names holds until the end, also for what
 * others make; beside it the built-in schema is known only if it was needed before, or a kind was met that it does not have
 * (kyaml/openapi/openapi.go of kustomize 5.5: SetSchema, initSchema, isInitSchemaNeededForNamespaceScopeCheck).
 */
final class Schemas {
    private Optional<OwnSchema> own = Optional.empty();
    private boolean decided;
    private boolean builtIn;

    /** A kustomization names a schema of its own. */
    void use(OwnSchema schema) {
        if (!decided) {
            own = Optional.of(schema);
            decided = true;
        }
    }

    /** A kustomization names a version of the built-in schema; kustomize has one only. */
    void useBuiltIn() {
        decided = true;
    }

    /** An object was read. */
    void met(Gvk type) {
        builtIn |= own.isEmpty() && !MergeKeys.knows(type.apiVersion(), type.kind());
    }

    /** What is known of an object that is merged. */
    FieldSchema object(String apiVersion, String kind) {
        builtIn |= own.isEmpty();
        return own.flatMap(o -> o.object(Gvk.of(apiVersion, kind), this::builtIn))
                .orElseGet(() -> builtIn ? MergeKeys.object(apiVersion, kind) : FieldSchema.UNKNOWN);
    }

    private FieldSchema builtIn(String definition) {
        return builtIn ? MergeKeys.definition(definition) : FieldSchema.UNKNOWN;
    }
}
