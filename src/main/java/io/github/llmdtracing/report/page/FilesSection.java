package io.github.llmdtracing.report.page;

import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.report.ChangedFile;
import io.github.llmdtracing.report.Counted;
import io.github.llmdtracing.report.FileCounts;
import io.github.llmdtracing.report.SourceLinks;
import io.github.llmdtracing.report.TracingReport;
import java.util.List;
import java.util.Optional;

/**
 * The files that change, and those that are generated.
 *
 * @param report what there is
 * @param links the way to the files
 */
record FilesSection(TracingReport report, SourceLinks links) {
    void write(HtmlWriter html) {
        FileCounts counts = report.files();
        html.element("p", counts.copied() + " as before, " + counts.unreadable() + " unreadable.");
        List<ChangedFile> changed = report.changedFiles();
        if (!changed.isEmpty()) {
            Fold.ofRows(html, Counted.of(changed.size(), "file") + " with changes", changed.size(), this::changed);
        }
        if (!report.generated().isEmpty()) {
            int number = report.generated().size();
            Fold.ofRows(html, Counted.of(number, "file") + " generated", number, this::generated);
        }
    }

    private void changed(HtmlWriter html) {
        new PageTable("files", "By path", List.of("File", "Changes"))
                .write(html, report.changedFiles().stream().map(this::changed).toList());
    }

    private PageTable.Row changed(ChangedFile file) {
        return new PageTable.Row(
                "",
                List.of(
                        h -> PageLink.write(h, links, Location.of(file.path())),
                        h -> h.element(
                                "details",
                                d -> d.element(
                                                "summary",
                                                Counted.of(file.changes().size(), "change"))
                                        .element("ul", l -> file.changes().forEach(c -> l.element("li", c))))));
    }

    private void generated(HtmlWriter html) {
        html.element(
                "ul",
                list -> report.generated()
                        .forEach(f -> list.element(
                                "li",
                                i -> PageLink.write(
                                        i, new SourceLinks(links.toProject(), Optional.empty()), Location.of(f)))));
    }
}
