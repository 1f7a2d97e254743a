package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.files.CandidateFilter;
import io.github.llmdtracing.files.TreeReading;
import io.github.llmdtracing.kustomize.Kustomization;
import io.github.llmdtracing.text.SourceText;
import java.util.Locale;
import java.util.Set;

/**
 * What was read of a tree.
 *
 * @param reading all texts
 * @param documents files that were read only because a kustomization names them as YAML
 * @param inputs files that were read only because a config map is made of them
 */
record TreeInputs(TreeReading reading, Set<String> documents, Set<String> inputs) {
    /** How a text is taken. */
    enum Use {
        /** As YAML, and it is an error if it is none. */
        MANIFEST,
        /** As YAML, for kustomize; what kustomize cannot read is said of the kustomization. */
        DOCUMENT,
        /** As it is. */
        PLAIN
    }

    Use of(SourceText text) {
        if (inputs.contains(text.path())) {
            return Use.PLAIN;
        }
        if (documents.contains(text.path())) {
            return Use.DOCUMENT;
        }
        return isManifest(text.path()) ? Use.MANIFEST : Use.PLAIN;
    }

    private static boolean isManifest(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return Kustomization.isName(path) || CandidateFilter.MANIFESTS.stream().anyMatch(lower::endsWith);
    }
}
