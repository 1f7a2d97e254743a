package io.github.llmdtracing.kustomize;

import java.util.Optional;

/** Reads {@code replacements}. */
record ReplacementReader(Workshop workshop) {
    Optional<Transformer> read(Fields fields) throws StoppedException {
        fields.items("replacements");
        return Optional.empty();
    }
}
