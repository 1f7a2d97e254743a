package io.github.llmdtracing.report.page;

import io.github.llmdtracing.report.console.ConsoleText;
import java.util.Map;

/** Draws a path as SVG. What the picture says is said again in words beside it, so it counts as one image. */
final class PathPicture {
    private static final int PADDING = 12;

    /** What a character takes at most, on average, in the fonts that browsers have; what is longer is cut, and whole in the words below. */
    private static final int PLAIN = 7;

    private static final int BOLD = 8;

    private static final String CROSS = "M4 4l8 8M12 4l-8 8";

    /** Marks of the states, in a square of 16: drawn, so that they look alike everywhere. */
    private static final Map<HopState, String> MARKS = Map.of(
            HopState.TRACED, "M3 8.5l3.5 3.5L13 4.5",
            HopState.ALREADY_TRACED, "M1.5 8.5L5 12l5.5-7M8 11l1 1 5.5-7",
            HopState.PARTLY_TRACED, "M3 8h4M9.5 8h1M12.5 8h1",
            HopState.NOT_TRACEABLE, CROSS,
            HopState.OPTED_OUT, "M3 8h10",
            HopState.GENERATED, "M8 3v10M3 8h10",
            HopState.MISSING, "M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M8 13v.5");

    private final RequestPath path;
    private final PictureLayout layout;
    private final String id;

    PathPicture(RequestPath path, PictureLayout layout) {
        this.path = path;
        this.layout = layout;
        this.id = path.anchor() + "-" + layout.form();
    }

    void write(HtmlWriter html) {
        html.element(
                "svg",
                this::content,
                "class",
                "llmd-picture llmd-" + layout.form(),
                "role",
                "img",
                "aria-labelledby",
                id + "-title",
                "aria-describedby",
                id + "-desc",
                "viewBox",
                "0 0 " + layout.width() + " " + layout.height(),
                "width",
                Integer.toString(layout.width()),
                "height",
                Integer.toString(layout.height()));
    }

    private void content(HtmlWriter svg) {
        svg.element("title", "Request path of " + path.name().place(), "id", id + "-title");
        svg.element("desc", new PathWords(path).summary(), "id", id + "-desc");
        arrow(svg, "request");
        arrow(svg, "break");
        arrow(svg, "unknown");
        arrow(svg, "spans");
        layout.lines().forEach(line -> line(svg, line));
        layout.boxes().forEach(box -> box(svg, box));
    }

    private void arrow(HtmlWriter svg, String kind) {
        svg.element(
                "marker",
                m -> m.shape("path", "d", "M0 0L8 4L0 8z"),
                "id",
                id + "-" + kind,
                "class",
                "llmd-head-" + kind,
                "viewBox",
                "0 0 8 8",
                "refX",
                "7",
                "refY",
                "4",
                "markerWidth",
                "8",
                "markerHeight",
                "8",
                "markerUnits",
                "userSpaceOnUse",
                "orient",
                "auto");
    }

    private void line(HtmlWriter svg, PictureLine line) {
        switch (line.kind()) {
            case REQUEST -> arrowed(svg, line, "request");
            case UNKNOWN -> arrowed(svg, line, "unknown");
            case BREAK -> broken(svg, line);
            case DELIVERY -> arrowed(svg, line, "spans");
            case SPANS -> svg.shape("path", "class", line.kind().classes(), "d", line.path());
        }
    }

    private void arrowed(HtmlWriter svg, PictureLine line, String head) {
        svg.shape(
                "path",
                "class",
                line.kind().classes(),
                "d",
                line.path(),
                "marker-end",
                "url(#" + id + "-" + head + ")");
    }

    private void broken(HtmlWriter svg, PictureLine line) {
        arrowed(svg, line, "break");
        String place = "translate(" + (line.x() - 8) + " " + (line.y() - 8) + ")";
        svg.element(
                "g",
                g -> g.shape("circle", "cx", "8", "cy", "8", "r", "9").shape("path", "d", CROSS),
                "class",
                "llmd-break-mark",
                "transform",
                place);
    }

    private void box(HtmlWriter svg, PictureBox box) {
        Hop hop = box.hop();
        svg.element(
                "g",
                g -> {
                    g.shape(
                            "rect",
                            "class",
                            "llmd-frame",
                            "width",
                            Integer.toString(box.width()),
                            "height",
                            Integer.toString(PictureBox.HEIGHT),
                            "rx",
                            "6");
                    texts(g, box);
                },
                "class",
                "llmd-box llmd-" + hop.state().id(),
                "transform",
                "translate(" + box.x() + " " + box.y() + ")");
    }

    private void texts(HtmlWriter g, PictureBox box) {
        Hop hop = box.hop();
        int room = box.width() - 2 * PADDING;
        text(g, "llmd-name", PADDING, 22, hop.kind().title(), room / BOLD);
        text(g, "llmd-what", PADDING, 41, hop.what(), room / PLAIN);
        mark(g, hop.state());
        text(g, "llmd-state", PADDING + 20, 62, hop.stateWords(), (room - 20) / BOLD);
        text(g, "llmd-what", PADDING, 82, hop.detail(), room / PLAIN);
        text(g, "llmd-trouble", PADDING, 101, hop.troubles(), room / BOLD);
    }

    private static void mark(HtmlWriter g, HopState state) {
        String drawn = MARKS.getOrDefault(state, "M8 8h.5");
        g.element(
                "g",
                m -> m.shape("circle", "cx", "8", "cy", "8", "r", "8").shape("path", "d", drawn),
                "class",
                "llmd-mark",
                "transform",
                "translate(" + PADDING + " 49)");
    }

    private static void text(HtmlWriter g, String kind, int x, int y, String text, int room) {
        if (!text.isEmpty()) {
            String shown = new ConsoleText(text).cut(room);
            g.element("text", shown, "class", kind, "x", Integer.toString(x), "y", Integer.toString(y));
        }
    }
}
