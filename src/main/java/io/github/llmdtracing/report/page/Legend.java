package io.github.llmdtracing.report.page;

/** What the lines of the pictures mean. */
final class Legend {
    private Legend() {}

    static void write(HtmlWriter html) {
        html.element(
                "ul",
                list -> {
                    entry(list, "llmd-request", "M2 8H38", "requests, and the trace with them");
                    entry(list, "llmd-request llmd-break", "M2 8H38", "requests; here the trace breaks");
                    entry(list, "llmd-request llmd-unknown", "M2 8H38", "requests, and the rest is not known");
                    entry(list, "llmd-spans", "M2 8H38", "spans on their way to the collector");
                },
                "class",
                "llmd-legend");
    }

    private static void entry(HtmlWriter html, String classes, String line, String words) {
        html.element(
                "li",
                item -> item.element(
                                "svg",
                                svg -> svg.shape("path", "class", classes, "d", line),
                                "width",
                                "40",
                                "height",
                                "16",
                                "viewBox",
                                "0 0 40 16",
                                "aria-hidden",
                                "true")
                        .text(words));
    }
}
