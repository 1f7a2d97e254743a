package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.files.Reading;
import io.github.llmdtracing.files.SourceFile;
import io.github.llmdtracing.files.SourceTree;
import io.github.llmdtracing.files.TreeReader;
import io.github.llmdtracing.helm.ChartTemplates;
import io.github.llmdtracing.parallel.Workers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the templates of charts whose values may be those of a chart that is known, and that hold no marker: whether they read its section
 * is what tells a copy of the chart from a namesake.
 *
 * @param tree the tree
 */
record ChartInputs(SourceTree tree) {
    private static final Pattern DESCRIPTION = Pattern.compile("((?:.*/)?)(?:Chart|values)\\.yaml");

    /** The reading, with those files. */
    TreeInputs addTo(TreeInputs read, Workers workers) {
        Set<String> known =
                read.reading().texts().stream().map(t -> t.text().path()).collect(Collectors.toSet());
        Set<String> charts =
                read.reading().texts().stream().flatMap(t -> chart(t).stream()).collect(Collectors.toSet());
        return read.and(workers.map(templates(charts, known), TreeReader::readAnyway).stream()
                .filter(Reading.Text.class::isInstance) // what is no text is no template
                .toList());
    }

    // Names are looked at first: nearly all texts have another one, and looking through them takes long.
    private static Optional<String> chart(Reading.Text read) {
        Matcher description = DESCRIPTION.matcher(read.text().path());
        return description.matches() && Markers.isOfKnownChart(read.text().content())
                ? Optional.of(description.group(1))
                : Optional.empty();
    }

    private List<SourceFile> templates(Set<String> charts, Set<String> known) {
        return charts.isEmpty()
                ? List.of()
                : tree.files().stream()
                        .filter(f -> ChartTemplates.isNamedTemplate(f.name()) && !known.contains(f.name()))
                        .filter(f -> charts.stream().anyMatch(c -> isBelow(c, f.name())))
                        .toList();
    }

    private static boolean isBelow(String chart, String file) {
        return file.startsWith(chart + "templates/") || file.startsWith(chart + "charts/");
    }
}
