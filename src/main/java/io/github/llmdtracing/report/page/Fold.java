package io.github.llmdtracing.report.page;

import java.util.function.Consumer;

/** A long part of the page, under a heading that opens and closes it. */
final class Fold {
    /** So many rows are shown before somebody asks for them. */
    private static final int MOST_ROWS = 40;

    private Fold() {}

    /** One that is open where it is not long. */
    static void ofRows(HtmlWriter html, String title, int rows, Consumer<HtmlWriter> content) {
        write(html, title, rows <= MOST_ROWS, content);
    }

    static void write(HtmlWriter html, String title, boolean open, Consumer<HtmlWriter> content) {
        String[] attributes = open ? new String[] {"open", ""} : new String[0];
        html.element("details", d -> content.accept(d.element("summary", s -> s.element("h3", title))), attributes);
    }
}
