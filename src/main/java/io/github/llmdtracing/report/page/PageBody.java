package io.github.llmdtracing.report.page;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.report.Counted;
import io.github.llmdtracing.report.SourceLinks;
import io.github.llmdtracing.report.TracingReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the page says, without the page around it. */
final class PageBody {
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
        parts.add(new PagePart("summary", "At a glance", new SummarySection(report, paths)::write));
        if (!paths.isEmpty()) {
            parts.add(new PagePart("paths", "Request paths", new PathsSection(paths)::write));
        }
        if (!report.findings().isEmpty()) {
            parts.add(new PagePart(
                    "findings", "Findings", new FindingsSection(NumberedFinding.of(report), links)::write));
        }
        parts.add(new PagePart("components", "Components", this::components));
        if (!report.rollouts().isEmpty()) {
            parts.add(new PagePart("rollout", "Rollout", new RolloutSection(report.rollouts(), links)::write));
        }
        parts.add(new PagePart("files", "Files", new FilesSection(report, links)::write));
        parts.add(new PagePart("settings", "Settings", new SettingsSection(report.settings())::write));
        return parts;
    }

    private void components(HtmlWriter html) {
        List<ComponentReport> all = report.components();
        if (all.isEmpty()) {
            html.element("p", "No llm-d component was found.");
            return;
        }
        Fold.ofRows(
                html, Counted.of(all.size(), "component"), all.size(), h -> new ComponentsTable(links).write(h, all));
    }
}
