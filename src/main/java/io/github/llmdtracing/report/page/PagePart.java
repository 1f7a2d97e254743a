package io.github.llmdtracing.report.page;

import java.util.function.Consumer;

/**
 * A part of the page under a title of its own.
 *
 * @param name a word for its id
 * @param title what stands above it
 * @param content writes it
 */
record PagePart(String name, String title, Consumer<HtmlWriter> content) {
    String anchor() {
        return "llmd-" + name;
    }

    void write(HtmlWriter html) {
        String heading = anchor() + "-title";
        html.element(
                "section",
                s -> content.accept(s.element("h2", title, "id", heading)),
                "id",
                anchor(),
                "aria-labelledby",
                heading);
    }
}
