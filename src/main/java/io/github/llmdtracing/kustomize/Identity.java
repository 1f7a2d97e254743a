package io.github.llmdtracing.kustomize;

import java.util.Optional;

/**
 * What an object is before it is patched; kustomize gives that back to it afterwards (api/resource/resource.go, ApplySmPatch).
 *
 * @param object the object's own fields
 * @param metadata its metadata, as they were
 * @param options what the patch may change all the same
 */
record Identity(DraftMapping object, Optional<DraftMapping> metadata, PatchOptions options) {
    private static final String METADATA = "metadata";

    /** That of an object; what is done to it later does not matter. */
    static Identity of(DraftMapping object, PatchOptions options) {
        DraftMapping before = object.shallowCopy();
        return new Identity(before, metadata(before).map(DraftMapping::shallowCopy), options);
    }

    private static Optional<DraftMapping> metadata(DraftMapping object) {
        return object.get(METADATA).filter(DraftMapping.class::isInstance).map(DraftMapping.class::cast);
    }

    /** Makes it that object again. */
    DraftMapping restore(DraftMapping patched) {
        restore(object, patched, "apiVersion");
        if (!options.kindChange()) {
            restore(object, patched, "kind");
        }
        metadata.ifPresent(before -> restoreMetadata(before, patched));
        return patched;
    }

    private void restoreMetadata(DraftMapping before, DraftMapping patched) {
        DraftMapping now = metadata(patched).orElseGet(() -> addMetadata(before, patched));
        if (!options.nameChange()) {
            restore(before, now, "name");
        }
        restore(before, now, "namespace");
    }

    private DraftMapping addMetadata(DraftMapping before, DraftMapping patched) {
        DraftMapping empty = before.emptied();
        patched.set(METADATA, object.field(METADATA).orElseThrow().key(), Optional.of(empty));
        return empty;
    }

    private static void restore(DraftMapping before, DraftMapping patched, String name) {
        Optional<DraftMapping.Field> field = before.field(name);
        field.ifPresentOrElse(f -> patched.set(name, f.key(), Optional.of(f.value())), () -> patched.remove(name));
    }
}
