package io.github.llmdtracing.report.format;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes XML 1.0 (fifth edition), indented by two blanks, attributes in the order in which they are given. An element that holds text holds
 * no others. What XML cannot hold (2.2) becomes the replacement character.
 */
final class XmlWriter {
    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;
    private boolean afterText;

    /** The text, with a line end; everything that was started has ended. */
    String document() {
        return out + "\n";
    }

    XmlWriter start(String name) {
        closeTag();
        newLine();
        out.append('<').append(name);
        open.push(name);
        inTag = true;
        return this;
    }

    /** To be called before the element gets content. */
    XmlWriter attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        value.codePoints().forEach(c -> character(c, true));
        out.append('"');
        return this;
    }

    XmlWriter text(String text) {
        closeTag();
        text.codePoints().forEach(c -> character(c, false));
        afterText = true;
        return this;
    }

    XmlWriter end() {
        String name = open.pop();
        if (inTag) {
            out.append("/>");
        } else {
            closing(name);
        }
        inTag = false;
        afterText = false;
        return this;
    }

    private void closing(String name) {
        if (!afterText) {
            newLine();
        }
        out.append("</").append(name).append('>');
    }

    private void closeTag() {
        if (inTag) {
            out.append('>');
        }
        inTag = false;
    }

    private void newLine() {
        out.append('\n').append("  ".repeat(open.size()));
    }

    /** A reader makes blanks of line ends and tabs in attributes (3.3.3), and LF of CR everywhere (2.11), unless they are references. */
    private void character(int character, boolean inAttribute) {
        switch (character) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case '\r' -> out.append("&#13;");
            case '\n' -> out.append(inAttribute ? "&#10;" : "\n");
            case '\t' -> out.append(inAttribute ? "&#9;" : "\t");
            default -> out.appendCodePoint(isAllowed(character) ? character : REPLACEMENT);
        }
    }

    private static boolean isAllowed(int character) {
        return character >= ' ' && character < Character.MIN_SURROGATE
                || character > Character.MAX_SURROGATE && character < 0xFFFE
                || character > 0xFFFF;
    }
}
