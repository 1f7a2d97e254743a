package io.github.llmdtracing.report.page;

import io.github.llmdtracing.report.Counted;
import io.github.llmdtracing.report.Totals;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All request paths; where there are many, a table of them comes first, and each is shown when somebody asks for it.
 *
 * @param paths the paths
 */
record PathsSection(List<RequestPath> paths) {
    private static final int MOST_OPEN = 3;

    void write(HtmlWriter html) {
        Legend.write(html);
        if (paths.size() > MOST_OPEN) {
            html.element("details", d -> {
                d.element("summary", "All " + paths.size() + " paths in a table");
                overview(d);
            });
        }
        paths.forEach(p -> new PathSection(p, paths.size() <= MOST_OPEN).write(html));
    }

    private void overview(HtmlWriter html) {
        new PageTable(
                        "paths",
                        "What is applied together, by place",
                        List.of("Path", "Namespace and environment", "Components", "Sampling"))
                .write(html, paths.stream().map(PathsSection::overview).toList());
    }

    private static PageTable.Row overview(RequestPath path) {
        return new PageTable.Row(
                "",
                List.of(
                        h -> h.element("a", path.name().place(), "href", "#" + path.anchor()),
                        h -> h.text(String.join(
                                ", ",
                                Stream.of(path.name().namespace(), path.name().environment())
                                        .flatMap(Optional::stream)
                                        .toList())),
                        h -> h.text(Counted.byState(Totals.of(path.components(), List.of()))),
                        h -> h.text(String.join(", ", path.samplings()))));
    }
}
