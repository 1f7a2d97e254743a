package io.github.llmdtracing.report.page;

import io.github.llmdtracing.report.ReportFormat;
import io.github.llmdtracing.report.TracingReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The report as a page for people: the request path as a picture, tables below. One file that needs no other and no network, and works
 * without scripts.
 */
public final class HtmlReport implements ReportFormat {
    private static final String STYLE = "llmd-tracing.css";

    /** The format. */
    public HtmlReport() {}

    @Override
    public String id() {
        return "html";
    }

    @Override
    public String fileName() {
        return "llmd-tracing.html";
    }

    @Override
    public String render(TracingReport report) {
        return new HtmlWriter()
                        .raw("<!DOCTYPE html>")
                        .element(
                                "html",
                                html -> html.element("head", HtmlReport::head)
                                        .element("body", body -> page(body, report), "class", "llmd"),
                                "lang",
                                "en")
                + "\n";
    }

    private static void head(HtmlWriter html) {
        html.single("meta", "charset", "utf-8")
                .single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .single("meta", "name", "color-scheme", "content", "light dark")
                .element("title", "Tracing of the request path")
                .element("style", style -> style.raw(style()));
    }

    private static void page(HtmlWriter html, TracingReport report) {
        PageBody body = new PageBody(report);
        html.element("a", "Skip to the content", "class", "llmd-skip", "href", "#llmd-main")
                .element(
                        "header",
                        header -> header.element("h1", "Tracing of the request path")
                                .element("p", byline(report)))
                .element("nav", nav -> contents(nav, body), "aria-label", "Contents")
                .element("main", body::write, "id", "llmd-main", "tabindex", "-1");
    }

    private static String byline(TracingReport report) {
        return "llmd-tracing" + (report.toolVersion().isEmpty() ? "" : " " + report.toolVersion()) + ", goal "
                + report.goal() + ", profile " + report.settings().profile();
    }

    private static void contents(HtmlWriter html, PageBody body) {
        html.element(
                "ul",
                list -> body.contents()
                        .forEach((anchor, title) ->
                                list.element("li", i -> i.element("a", title, "href", "#" + anchor))));
    }

    /**
     * The content alone, with its style, to be put into a page of somebody else's. Files are linked only where links hold anywhere.
     */
    public String embedded(TracingReport report) {
        PageBody body = new PageBody(report.with(report.context().published()));
        return new HtmlWriter()
                .element("style", style -> style.raw(style()))
                .element("div", body::write, "class", "llmd llmd-embedded")
                .toString();
    }

    private static String style() {
        try (InputStream in = HtmlReport.class.getResourceAsStream(STYLE)) {
            if (in == null) {
                throw new IllegalStateException(STYLE + " is missing in the plugin's jar");
            }
            return "\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(STYLE, e);
        }
    }
}
