package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.files.CandidateFilter;
import io.github.llmdtracing.files.Reading;
import io.github.llmdtracing.files.SourceFile;
import io.github.llmdtracing.files.SourceTree;
import io.github.llmdtracing.files.TreeReader;
import io.github.llmdtracing.files.TreeReading;
import io.github.llmdtracing.files.Workers;
import io.github.llmdtracing.kustomize.Kustomization;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the files that kustomizations name and that hold no marker: what they make of a component depends on every one of them. The
 * destination has these files already.
 *
 * @param tree the tree
 */
record KustomizeInputs(SourceTree tree) {
    /**
     * Texts by what they are.
     *
     * @param manifests those that are YAML
     * @param texts scripts and the like, which kustomizations make config maps of, by path
     */
    record Split(List<SourceText> manifests, Map<String, SourceText> texts) {}

    /** Tells manifests from what is no YAML, by the name. */
    static Split split(List<SourceText> read) {
        Map<Boolean, List<SourceText>> byKind =
                read.stream().collect(Collectors.partitioningBy(t -> isManifest(t.path())));
        return new Split(
                byKind.getOrDefault(true, List.of()),
                byKind.getOrDefault(false, List.of()).stream()
                        .collect(Collectors.toMap(SourceText::path, Function.identity())));
    }

    private static boolean isManifest(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return Kustomization.isName(path) || CandidateFilter.MANIFESTS.stream().anyMatch(lower::endsWith);
    }

    /** The reading, with those files; whatever cannot be read is a finding. */
    TreeReading addTo(TreeReading reading, Workers workers) {
        Set<String> named = named(reading.texts());
        reading.texts().forEach(t -> named.remove(t.text().path()));
        List<SourceFile> files =
                tree.files().stream().filter(f -> named.contains(f.name())).toList();
        return files.isEmpty() ? reading : reading.and(workers.map(files, TreeReader::readAnyway));
    }

    private static Set<String> named(List<Reading.Text> texts) {
        return texts.stream()
                .filter(t -> Kustomization.isName(t.text().path()))
                .flatMap(KustomizeInputs::references)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> references(Reading.Text kustomization) {
        try {
            return new Kustomization(YamlFile.read(kustomization.text())).references().stream();
        } catch (YamlSyntaxException e) {
            return Stream.of(); // said where the file is parsed
        }
    }
}
