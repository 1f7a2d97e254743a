package io.github.llmdtracing.kustomize;

import java.util.List;
import java.util.Optional;

/** What {@code $patch} in a strategic merge patch asks for (kyaml/yaml/merge2/smpdirective.go). */
enum Directive {
    MERGE("merge"),
    REPLACE("replace"),
    DELETE("delete");

    private static final String KEY = "$patch";

    private final String word;

    Directive(String word) {
        this.word = word;
    }

    /** The directive of a mapping, taken out of it. */
    static Directive takeFrom(DraftMapping patch) throws RefusedException {
        Optional<Draft> found = patch.get(KEY);
        if (found.isEmpty()) {
            return MERGE;
        }
        Directive directive = of(found.get().value());
        patch.remove(KEY);
        return directive;
    }

    /** The directive of a list, which stands in an item of its own, taken out of it. */
    static Directive takeFrom(DraftSequence patch) throws RefusedException {
        Optional<DraftMapping> item = first(patch).filter(m -> m.fields().size() == 1);
        Optional<String> found = item.flatMap(m -> m.get(KEY)).map(Draft::value);
        if (found.isEmpty()) {
            return MERGE;
        }
        Directive directive = of(found.get());
        new ItemKey(List.of(KEY), List.of(found.get())).removeFrom(patch);
        return directive;
    }

    private static Optional<DraftMapping> first(DraftSequence patch) {
        return patch.items().stream()
                .filter(DraftMapping.class::isInstance)
                .map(DraftMapping.class::cast)
                .filter(m -> m.field(KEY).isPresent())
                .findFirst();
    }

    private static Directive of(String word) throws RefusedException {
        for (Directive directive : values()) {
            if (directive.word.equals(word)) {
                return directive;
            }
        }
        throw new RefusedException("$patch: " + word + " is no directive; there are merge, replace and delete");
    }
}
