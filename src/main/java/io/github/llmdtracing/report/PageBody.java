package io.github.llmdtracing.report;

import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.plan.ComponentReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the page says, without the page around it. */
final class PageBody {
    /** So many paths, and so many rows, are shown before somebody asks for them. */
    private static final int MOST_PATHS = 3;

    private static final int MOST_ROWS = 40;

    private final TracingReport report;
    private final SourceLinks links;
    private final List<RequestPath> paths;

    PageBody(TracingReport report) {
        this.report = report;
        this.links = report.context().links();
        this.paths = RequestPaths.of(report);
    }

    void write(HtmlWriter html) {
        parts().forEach(part -> part.write(html));
    }

    /** The titles of the parts, by the anchors that lead to them. */
    Map<String, String> contents() {
        Map<String, String> contents = new LinkedHashMap<>();
        parts().forEach(part -> contents.put(part.anchor(), part.title()));
        return contents;
    }

    private List<PagePart> parts() {
        List<PagePart> parts = new ArrayList<>();
        parts.add(new PagePart("summary", "At a glance", this::summary));
        if (!paths.isEmpty()) {
            parts.add(new PagePart("paths", "Request paths", this::paths));
        }
        if (!report.findings().isEmpty()) {
            parts.add(new PagePart(
                    "findings", "Findings", new FindingsSection(NumberedFinding.of(report), links)::write));
        }
        parts.add(new PagePart("components", "Components", this::components));
        parts.add(new PagePart("files", "Files", this::files));
        parts.add(new PagePart("settings", "Settings", this::settings));
        return parts;
    }

    private void summary(HtmlWriter html) {
        Totals totals = report.totals();
        html.element(
                "ul",
                list -> {
                    list.element("li", number(totals.componentCount(), "component") + states(totals));
                    list.element("li", findings(totals));
                    list.element("li", Counted.of(paths.size(), "request path") + look());
                    list.element(
                            "li",
                            Counted.of(report.changedFiles().size(), "file") + " with changes, "
                                    + Counted.of(report.generated().size(), "file") + " generated");
                },
                "class",
                "llmd-tiles");
    }

    private static String number(int count, String thing) {
        return count == 0 ? "No " + thing : Counted.of(count, thing);
    }

    private static String states(Totals totals) {
        return totals.componentCount() == 0 ? "" : ": " + Counted.byState(totals);
    }

    private static String findings(Totals totals) {
        String counted = Counted.bySeverity(totals, Severity.ERROR, Severity.WARNING, Severity.INFO);
        return counted.isEmpty() ? "Nothing to report" : counted;
    }

    private String look() {
        long broken = paths.stream().filter(p -> p.breaks() > 0).count();
        return broken == 0 ? "" : "; the trace breaks in " + broken;
    }

    private void paths(HtmlWriter html) {
        Legend.write(html);
        if (paths.size() > MOST_PATHS) {
            html.element("details", d -> {
                d.element("summary", "All " + paths.size() + " paths in a table");
                overview(d);
            });
        }
        paths.forEach(p -> new PathSection(p, paths.size() <= MOST_PATHS).write(html));
    }

    private void overview(HtmlWriter html) {
        new PageTable(
                        "paths",
                        "What is applied together, by place",
                        List.of("Path", "Namespace and environment", "Components", "Sampling"))
                .write(html, paths.stream().map(PageBody::overview).toList());
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

    private void components(HtmlWriter html) {
        List<ComponentReport> all = report.components();
        if (all.isEmpty()) {
            html.element("p", "No llm-d component was found.");
            return;
        }
        folded(html, Counted.of(all.size(), "component"), all.size(), h -> new ComponentsTable(links).write(h, all));
    }

    private static void folded(HtmlWriter html, String title, int rows, Consumer<HtmlWriter> content) {
        String[] attributes = rows <= MOST_ROWS ? new String[] {"open", ""} : new String[0];
        html.element("details", d -> content.accept(d.element("summary", s -> s.element("h3", title))), attributes);
    }

    private void files(HtmlWriter html) {
        FileCounts counts = report.files();
        html.element("p", counts.copied() + " as before, " + counts.unreadable() + " unreadable.");
        List<ChangedFile> changed = report.changedFiles();
        if (!changed.isEmpty()) {
            folded(html, Counted.of(changed.size(), "file") + " with changes", changed.size(), this::changed);
        }
        if (!report.generated().isEmpty()) {
            int number = report.generated().size();
            folded(html, Counted.of(number, "file") + " generated", number, this::generated);
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

    private void settings(HtmlWriter html) {
        SettingsSummary settings = report.settings();
        html.element("dl", list -> {
            setting(list, "Profile", settings.profile());
            setting(list, "Sampler", settings.sampler() + " " + settings.samplerArg());
            setting(list, "Endpoint", settings.endpoint().orElse("found in the manifests, or the usual one"));
            setting(list, "Protocol", settings.protocol());
            setting(list, "Conflicts", settings.conflicts());
            setting(list, "Unknown versions", settings.unknownVersions());
            setting(
                    list,
                    "Environments",
                    settings.environments().isEmpty() ? "none" : String.join(", ", settings.environments()));
        });
    }

    private static void setting(HtmlWriter html, String name, String value) {
        html.element("div", d -> d.element("dt", name).element("dd", value));
    }
}
