package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.files.Reading;
import io.github.llmdtracing.files.SourceFile;
import io.github.llmdtracing.files.SourceTree;
import io.github.llmdtracing.files.TreeReader;
import io.github.llmdtracing.files.TreeReading;
import io.github.llmdtracing.kustomize.Kustomization;
import io.github.llmdtracing.parallel.Workers;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the files that kustomizations name and that hold no marker: what they make of a component depends on every one of them. The
 * destination has these files already.
 *
 * @param tree the tree
 */
record KustomizeInputs(SourceTree tree) {
    /** The reading, with those files. */
    TreeInputs addTo(TreeReading reading, Workers workers) {
        List<Kustomization> kustomizations =
                reading.texts().stream().flatMap(KustomizeInputs::read).toList();
        Set<String> known = reading.texts().stream().map(t -> t.text().path()).collect(Collectors.toSet());
        Set<String> documents = unread(kustomizations.stream().map(Kustomization::documents), known);
        known.addAll(documents);
        Set<String> texts = unread(kustomizations.stream().map(Kustomization::inputs), known);
        TreeReading whole = reading.and(read(documents, workers))
                .and(read(texts, workers).stream()
                        .filter(Reading.Text.class::isInstance) // a config map may hold anything
                        .toList());
        return new TreeInputs(whole, documents, texts);
    }

    private static Stream<Kustomization> read(Reading.Text text) {
        try {
            return Kustomization.isName(text.text().path())
                    ? Stream.of(new Kustomization(YamlFile.read(text.text())))
                    : Stream.of();
        } catch (YamlSyntaxException e) {
            return Stream.of(); // said where the file is parsed
        }
    }

    private static Set<String> unread(Stream<Set<String>> named, Set<String> known) {
        return named.flatMap(Set::stream)
                .filter(p -> !known.contains(p))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Reading> read(Collection<String> paths, Workers workers) {
        List<SourceFile> files = paths.isEmpty()
                ? List.of()
                : tree.files().stream().filter(f -> paths.contains(f.name())).toList();
        return workers.map(files, TreeReader::readAnyway);
    }
}
