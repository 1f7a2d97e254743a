package io.github.llmdtracing.report.page;

import io.github.llmdtracing.report.Counted;
import io.github.llmdtracing.report.Totals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A path on the page: the picture in both its forms, and the same in words.
 *
 * @param path the path
 * @param open whether it is shown before somebody asks for it
 */
record PathSection(RequestPath path, boolean open) {
    private static final int MOST_FINDINGS = 5;

    void write(HtmlWriter html) {
        String[] attributes = open
                ? new String[] {"class", "llmd-path", "id", path.anchor(), "open", ""}
                : new String[] {"class", "llmd-path", "id", path.anchor()};
        html.element("details", this::content, attributes);
    }

    private void content(HtmlWriter html) {
        html.element("summary", this::head);
        html.element("div", this::picture, "class", "llmd-pictures");
        html.element("h3", "The same in words", "class", "llmd-words");
        html.element("ol", this::hops, "class", "llmd-hops");
    }

    private void head(HtmlWriter html) {
        PathName name = path.name();
        html.element("span", name.place(), "class", "llmd-place");
        html.text(" ").element("span", name.kind(), "class", "llmd-chip");
        name.namespace().ifPresent(n -> html.text(" ").element("span", "namespace " + n, "class", "llmd-chip"));
        name.environment().ifPresent(e -> html.text(" ").element("span", "environment " + e, "class", "llmd-chip"));
        html.text(" ").element("span", this::result, "class", "llmd-result");
    }

    private void result(HtmlWriter html) {
        html.text(Counted.byState(Totals.of(path.components(), List.of())));
        chip(html, path.breaks() == 0 ? "" : path.breakWords(), " llmd-error");
        chip(html, path.troubles(), " llmd-warning");
        chip(html, path.missing().isEmpty() ? "" : "not found: " + path.missing(), "");
    }

    private static void chip(HtmlWriter html, String text, String style) {
        if (!text.isEmpty()) {
            html.text(" ").element("span", text, "class", "llmd-chip" + style);
        }
    }

    private void picture(HtmlWriter html) {
        new PathPicture(path, WideLayout.of(path)).write(html);
        new PathPicture(path, NarrowLayout.of(path)).write(html);
    }

    private void hops(HtmlWriter html) {
        PathWords words = new PathWords(path);
        path.all().forEach(hop -> html.element("li", item -> hop(item, hop, words)));
    }

    private void hop(HtmlWriter html, Hop hop, PathWords words) {
        html.element("strong", hop.kind().title()).text(": " + PathWords.of(hop) + ".");
        words.stepsFrom(hop).forEach(step -> html.text(" " + step));
        if (!hop.findings().isEmpty()) {
            html.element("ul", list -> findings(list, hop));
        }
    }

    /** What is said of several places is said once, and leads to the first of them. */
    private static void findings(HtmlWriter html, Hop hop) {
        Map<String, List<NumberedFinding>> alike = hop.findings().stream()
                .collect(Collectors.groupingBy(f -> f.finding().problem(), LinkedHashMap::new, Collectors.toList()));
        alike.values().stream().limit(MOST_FINDINGS).forEach(f -> html.element("li", item -> finding(item, f)));
        int more = alike.size() - MOST_FINDINGS;
        if (more > 0) {
            html.element("li", "and " + more + " more");
        }
    }

    private static void finding(HtmlWriter html, List<NumberedFinding> alike) {
        NumberedFinding first = alike.get(0);
        html.text(Counted.word(first.finding().severity()) + ": ")
                .element("a", first.finding().problem(), "href", "#" + first.anchor())
                .text(alike.size() == 1 ? "" : " (" + alike.size() + " places)");
    }
}
