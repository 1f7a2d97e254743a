package io.github.llmdtracing.report.page;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.report.SourceLinks;
import io.github.llmdtracing.report.console.ChangeLines;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of the components.
 *
 * @param links the way to the files
 */
record ComponentsTable(SourceLinks links) {
    private static final PageTable TABLE = new PageTable(
            "components",
            "Everything that was found, by place",
            List.of("Workload and container", "State", "Component", "Version", "What is written", "Place"));

    void write(HtmlWriter html, List<ComponentReport> components) {
        TABLE.write(html, components.stream().map(this::row).toList());
    }

    private PageTable.Row row(ComponentReport component) {
        return new PageTable.Row(
                "",
                List.of(
                        h -> workload(h, component),
                        h -> state(h, component),
                        h -> component(h, component),
                        h -> version(h, component),
                        h -> written(h, component),
                        h -> place(h, component)));
    }

    private static void workload(HtmlWriter html, ComponentReport component) {
        PageLink.breakable(html, component.workload());
        html.element("span", component.name(), "class", "llmd-second");
        component.namespace().ifPresent(n -> html.element("span", "namespace " + n, "class", "llmd-second"));
    }

    private static void state(HtmlWriter html, ComponentReport component) {
        HopState state = HopState.of(component.state());
        html.element("span", state.words(), "class", "llmd-badge llmd-" + state.id());
        second(html, component.reason());
    }

    private static void component(HtmlWriter html, ComponentReport component) {
        html.text(Stream.of(component.component(), component.role())
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(", ")));
        second(html, component.rule());
    }

    private static void version(HtmlWriter html, ComponentReport component) {
        html.text(component.version().orElse("not known"));
        second(html, component.versionSource().isEmpty() ? "" : "from " + component.versionSource());
        component.image().ifPresent(i -> second(html, i));
    }

    private static void second(HtmlWriter html, String text) {
        if (!text.isEmpty()) {
            html.element("span", text, "class", "llmd-second");
        }
    }

    private static void written(HtmlWriter html, ComponentReport component) {
        String counted = ChangeLines.counted(component.values());
        if (component.values().isEmpty()) {
            html.text("nothing");
            return;
        }
        html.element(
                "details",
                d -> d.element("summary", counted.isEmpty() ? "nothing new" : counted)
                        .element("ul", list -> component.values().forEach(v -> list.element("li", i -> value(i, v)))));
    }

    private static void value(HtmlWriter html, ValueChange value) {
        html.element(
                "code",
                value.name()
                        + value.after()
                                .filter(a -> !a.isEmpty())
                                .map(a -> "=" + a)
                                .orElse(""));
        if (value.changes()) {
            value.before().ifPresent(b -> html.text(" was ").element("code", b));
        }
        Optional<String> configured =
                value.configured().filter(c -> !value.after().equals(Optional.of(c)));
        configured.ifPresent(c -> html.text(" configured is ").element("code", c));
    }

    private void place(HtmlWriter html, ComponentReport component) {
        PageLink.write(html, links, component.location());
        component
                .kustomization()
                .ifPresent(k -> html.element(
                        "span",
                        s -> {
                            s.text("built by ");
                            PageLink.write(s, links, Location.of(k));
                        },
                        "class",
                        "llmd-second"));
        if (!component.edits().isEmpty()) {
            html.element("span", s -> edits(s, component), "class", "llmd-second");
        }
    }

    private void edits(HtmlWriter html, ComponentReport component) {
        html.text("changed at");
        component.edits().forEach(e -> PageLink.write(html.text(" "), links, e));
    }
}
