package io.github.llmdtracing.report.page;

import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.report.SourceLinks;

/** A place by its name, as a link where there is a way to it. */
final class PageLink {
    private PageLink() {}

    static void write(HtmlWriter html, SourceLinks links, Location location) {
        String shown = location.toString();
        links.to(location)
                .ifPresentOrElse(
                        url -> html.element("a", a -> breakable(a, shown), "href", url),
                        () -> html.element("span", a -> breakable(a, shown)));
    }

    /** A path, or what is written like one: such are long, and a phone is narrow. */
    static void breakable(HtmlWriter html, String path) {
        html.raw(HtmlWriter.escaped(path).replace("/", "/<wbr>"));
    }
}
