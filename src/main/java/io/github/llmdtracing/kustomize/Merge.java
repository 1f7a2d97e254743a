package io.github.llmdtracing.kustomize;

import java.util.Optional;
import java.util.stream.Stream;

/** Merges a draft of a patch into a draft of its target (kyaml/yaml/walk, kyaml/yaml/merge2 of kustomize 5.5). */
final class Merge {
    private final Schemas schemas;

    Merge(Schemas schemas) {
        this.schemas = schemas;
    }

    /**
     * The merged value; none where it is deleted.
     *
     * @param target the value that stands there, if any
     * @param patch what the patch has for it, if anything
     * @param schema what is known of it
     */
    Optional<Draft> merge(Optional<Draft> target, Optional<Draft> patch, FieldSchema schema) throws RefusedException {
        // A null that is written out stays where the patch has nothing for it; a key with nothing behind it goes.
        if (patch.isEmpty() && target.filter(Draft::isNull).isPresent()) {
            return target.filter(t -> !t.value().isEmpty());
        }
        Optional<Draft> value = target.filter(t -> !t.isNull());
        Optional<Draft> kind = value.or(() -> patch.filter(p -> !p.isNull()));
        if (kind.isEmpty() || value.isPresent() && patch.filter(Draft::isNull).isPresent()) {
            return Optional.empty();
        }
        if (kind.get() instanceof DraftMapping) {
            return mapping(as(DraftMapping.class, value), as(DraftMapping.class, patch), schema);
        }
        if (kind.get() instanceof DraftSequence) {
            return sequence(as(DraftSequence.class, value), as(DraftSequence.class, patch), schema);
        }
        return as(DraftScalar.class, patch).<Draft>map(s -> s).or(() -> value);
    }

    private static <T extends Draft> Optional<T> as(Class<T> type, Optional<Draft> draft) throws RefusedException {
        if (draft.filter(d -> !type.isInstance(d)).isPresent()) {
            throw new RefusedException("patch and object have values of different kinds at one place");
        }
        return draft.map(type::cast);
    }

    private Optional<Draft> mapping(Optional<DraftMapping> target, Optional<DraftMapping> patch, FieldSchema schema)
            throws RefusedException {
        Directive directive = directive(target, patch);
        if (directive == Directive.DELETE) {
            return Optional.empty();
        }
        Optional<DraftMapping> base = directive == Directive.REPLACE ? patch : target.or(() -> patch);
        FieldSchema known = schema.isKnown() ? schema : ofObject(target, patch);
        fields(base.orElseThrow(), patch, known);
        return base.map(b -> b);
    }

    // Where there is nothing yet, kustomize adds what has a directive of no sense as it is.
    private static Directive directive(Optional<DraftMapping> target, Optional<DraftMapping> patch)
            throws RefusedException {
        if (patch.isEmpty()) {
            return Directive.MERGE;
        }
        try {
            return Directive.takeFrom(patch.get());
        } catch (RefusedException e) {
            if (target.isPresent()) {
                throw e;
            }
            return Directive.MERGE;
        }
    }

    private FieldSchema ofObject(Optional<DraftMapping> target, Optional<DraftMapping> patch) {
        return Stream.of(target, patch)
                .flatMap(Optional::stream)
                .map(m -> schemas.object(text(m, "apiVersion"), text(m, "kind")))
                .filter(FieldSchema::isKnown)
                .findFirst()
                .orElse(FieldSchema.UNKNOWN);
    }

    private static String text(DraftMapping mapping, String field) {
        return mapping.get(field).map(Draft::value).orElse("");
    }

    private void fields(DraftMapping target, Optional<DraftMapping> patch, FieldSchema schema) throws RefusedException {
        patch.filter(p -> p != target).ifPresent(p -> target.patchedBy(p.source()));
        for (String name : target.namesWith(patch.orElse(target))) {
            Optional<DraftMapping.Field> own = target.field(name);
            Optional<DraftMapping.Field> other = patch.flatMap(p -> p.field(name));
            Optional<Draft> value =
                    merge(own.map(DraftMapping.Field::value), other.map(DraftMapping.Field::value), schema.field(name));
            target.set(name, own.or(() -> other).orElseThrow().key(), value);
        }
    }

    private Optional<Draft> sequence(Optional<DraftSequence> target, Optional<DraftSequence> patch, FieldSchema schema)
            throws RefusedException {
        if (!schema.merges()) {
            return patch.or(() -> target).map(s -> s);
        }
        Directive directive =
                target.isPresent() && patch.isPresent() ? Directive.takeFrom(patch.get()) : Directive.MERGE;
        if (directive == Directive.DELETE) {
            return Optional.empty();
        }
        DraftSequence base = (directive == Directive.REPLACE ? patch : target.or(() -> patch)).orElseThrow();
        patch.filter(p -> p != base).ifPresent(p -> base.patchedBy(p.source()));
        return Optional.of(new KeyedList(this, base, patch, schema).merged());
    }
}
