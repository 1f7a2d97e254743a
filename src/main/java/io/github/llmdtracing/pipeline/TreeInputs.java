package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.files.CandidateFilter;
import io.github.llmdtracing.files.Reading;
import io.github.llmdtracing.files.SourceTree;
import io.github.llmdtracing.files.TreeReading;
import io.github.llmdtracing.kustomize.Kustomization;
import io.github.llmdtracing.parallel.Workers;
import io.github.llmdtracing.text.SourceText;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was read of a tree.
 *
 * @param reading all texts
 * @param documents files that were read only because a kustomization, or a release, names them as YAML
 * @param inputs files that were read only because a config map is made of them, or that are templates of a chart
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

    /** What was read of a tree, with what has no marker and is needed all the same. */
    static TreeInputs of(SourceTree tree, TreeReading marked, Workers workers) {
        TreeInputs named = new KustomizeInputs(tree).addTo(marked, workers);
        return new ChartInputs(tree).addTo(new ReleaseFiles(tree).addTo(named, workers), workers);
    }

    /** The same with further files that are taken as they are. */
    TreeInputs and(List<Reading> texts) {
        Set<String> all = new HashSet<>(inputs);
        texts.stream()
                .flatMap(r ->
                        r instanceof Reading.Text text ? Stream.of(text.text().path()) : Stream.of())
                .forEach(all::add);
        return new TreeInputs(reading.and(texts), documents, all);
    }

    /** The same with further files that are taken as YAML where they are. */
    TreeInputs andDocuments(List<Reading.Text> texts) {
        Set<String> all = new HashSet<>(documents);
        texts.forEach(t -> all.add(t.text().path()));
        return new TreeInputs(reading.and(List.copyOf(texts)), all, inputs);
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
