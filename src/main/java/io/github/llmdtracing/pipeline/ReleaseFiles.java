package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.files.Reading;
import io.github.llmdtracing.files.SourceFile;
import io.github.llmdtracing.files.SourceTree;
import io.github.llmdtracing.files.TreeReader;
import io.github.llmdtracing.helm.HelmTree;
import io.github.llmdtracing.helm.NamedFiles;
import io.github.llmdtracing.parallel.Workers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the files that a release of a chart that is known may name and that hold no marker: a layer of values with replicas alone, or what
 * generators and environments fill in.
 *
 * @param tree the tree
 */
record ReleaseFiles(SourceTree tree) {
    /** What stands in every declaration that names files. */
    private static final Pattern NAMING =
            Pattern.compile("\\b(?:values?Files?|additionalValuesFiles|generators|releases|helmfiles|environments)\\b");

    private static final Pattern CHART = Pattern.compile("(?:.*/)?Chart\\.yaml");

    /** Files that are named may name further ones, and those some more. */
    private static final int ROUNDS = 3;

    /** The reading, with those files. */
    TreeInputs addTo(TreeInputs read, Workers workers) {
        boolean around = read.reading().texts().stream().anyMatch(ReleaseFiles::isAroundKnownChart);
        List<Reading.Text> naming =
                read.reading().texts().stream().filter(t -> isNaming(t, around)).toList();
        TreeInputs all = read;
        for (int round = 0; round < ROUNDS && !naming.isEmpty(); round++) {
            List<Reading> more = workers.map(unread(naming, all), TreeReader::readAnyway);
            naming = more.stream()
                    .flatMap(r -> r instanceof Reading.Text t ? Stream.of(t) : Stream.of())
                    .toList();
            all = all.andDocuments(naming);
        }
        return all;
    }

    private static boolean isAroundKnownChart(Reading.Text read) {
        return CHART.matcher(read.text().path()).matches()
                && Markers.isOfKnownChart(read.text().content());
    }

    // A helmfile may have its charts in a base.
    private static boolean isNaming(Reading.Text read, boolean around) {
        String content = read.text().content();
        boolean mayInstall = around || HelmTree.isHelmfile(read.text().path()) || Markers.isOfKnownChart(content);
        return mayInstall && NAMING.matcher(content).find();
    }

    private List<SourceFile> unread(List<Reading.Text> naming, TreeInputs read) {
        NamedFiles named =
                NamedFiles.in(naming.stream().map(t -> t.text().content()).toList());
        Set<String> known = read.reading().texts().stream()
                .map(t -> t.text().path())
                .collect(Collectors.toCollection(HashSet::new));
        return named.isEmpty()
                ? List.of()
                : tree.files().stream()
                        .filter(f -> !known.contains(f.name()) && named.mayHave(f.name()))
                        .toList();
    }
}
