package io.github.llmdtracing.report.page;

import io.github.llmdtracing.report.console.ConsoleText;
import java.util.Set;
import java.util.function.Consumer;

/** Writes HTML. Every text and every attribute goes through {@link #escaped}, so that no name from a manifest is ever markup. */
final class HtmlWriter {
    /** Elements that get a line of their own, so that two pages can be compared line by line. */
    private static final Set<String> OWN_LINE = Set.of(
            "html", "head", "body", "header", "main", "nav", "section", "div", "details", "summary", "footer", "h1",
            "h2", "h3", "p", "ol", "ul", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "th", "td",
            "svg", "g", "meta", "title", "style", "article");

    private final StringBuilder out = new StringBuilder();

    /** An element; {@code attributes} are names and values in turn, an empty value for one that needs none. */
    HtmlWriter element(String name, Consumer<HtmlWriter> content, String... attributes) {
        open(name, attributes).append('>');
        content.accept(this);
        out.append("</").append(name).append('>');
        return this;
    }

    /** An element that holds a text. */
    HtmlWriter element(String name, String text, String... attributes) {
        return element(name, inside -> inside.text(text), attributes);
    }

    /** An element of HTML that has no end. */
    HtmlWriter single(String name, String... attributes) {
        open(name, attributes).append('>');
        return this;
    }

    /** An empty element of SVG. */
    HtmlWriter shape(String name, String... attributes) {
        open(name, attributes).append("/>");
        return this;
    }

    HtmlWriter text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** Markup of our own. */
    HtmlWriter raw(String markup) {
        out.append(markup);
        return this;
    }

    private StringBuilder open(String name, String... attributes) {
        if (OWN_LINE.contains(name) && !out.isEmpty()) {
            out.append('\n');
        }
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        return out;
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name);
        if (!value.isEmpty()) {
            out.append("=\"").append(escaped(value)).append('"');
        }
    }

    /** The text without anything that HTML, or a reader's eye, would take for more than text. */
    static String escaped(String text) {
        return new ConsoleText(text)
                .text()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
