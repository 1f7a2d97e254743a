package io.github.llmdtracing.text;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * The text of one file as it was read: a byte order mark, line ends and a missing last one included. Offsets are UTF-16 units.
 * A line ends with LF, CRLF or a lone CR; the other breaks of YAML 1.1 (NEL, LS, PS) do not count, as no editor counts them.
 */
public final class SourceText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String path;
    private final String content;
    private final Optional<Host> host;
    private final boolean hasCarriageReturns;
    private int[] lineStarts = {};

    private SourceText(String path, String content, Optional<Host> host) {
        this.path = path;
        this.content = content;
        this.host = host;
        this.hasCarriageReturns = content.indexOf('\r') >= 0;
    }

    /**
     * The text around a text that stands within another one, as a patch does in a scalar of a kustomization.
     *
     * @param text the text around it
     * @param offsets from offsets of the inner text to those of the outer one
     */
    public record Host(SourceText text, IntUnaryOperator offsets) {}

    /**
     * A text.
     *
     * @param path the file as people name it: relative, with forward slashes
     * @param content all of its characters
     */
    public static SourceText of(String path, String content) {
        return new SourceText(path, content, Optional.empty());
    }

    /** A text that stands within another one; places in it are shown as places in that one. */
    public static SourceText within(Host host, String content) {
        return new SourceText(host.text().path(), content, Optional.of(host));
    }

    /** The text around it, where it stands within another one. */
    public Optional<Host> host() {
        return host;
    }

    /** The file, relative and with forward slashes. */
    public String path() {
        return path;
    }

    /** All characters. */
    public String content() {
        return content;
    }

    /** The same file with other characters. */
    public SourceText withContent(String newContent) {
        return new SourceText(path, newContent, host);
    }

    /** Whether the text starts with a byte order mark. */
    public boolean hasByteOrderMark() {
        return !content.isEmpty() && content.charAt(0) == BYTE_ORDER_MARK;
    }

    /** The line end to write: that of the first line, LF where there is only one line. */
    public String lineEnd() {
        int end = lineEndAfter(0);
        return end == content.length() ? "\n" : content.substring(end, skipLineEnd(end));
    }

    /** Line and column of an offset; a byte order mark is no column. */
    public Position position(int offset) {
        int line = lineIndex(offset);
        int start = lineStarts()[line] + (line == 0 && hasByteOrderMark() ? 1 : 0);
        return new Position(line + 1, content.codePointCount(start, Math.max(start, offset)) + 1);
    }

    /** The offset at which the line that holds {@code offset} begins. */
    public int lineStart(int offset) {
        int at = Math.min(offset, content.length());
        while (at > 0 && !endsLine(at)) {
            at--;
        }
        return at;
    }

    private boolean endsLine(int at) {
        char before = content.charAt(at - 1);
        boolean insideCrLf = before == '\r' && at < content.length() && content.charAt(at) == '\n';
        return before == '\n' || before == '\r' && !insideCrLf;
    }

    /** The offset of the line end at or after {@code offset}, or that of the end of the text. */
    public int lineEndAfter(int offset) {
        return hasCarriageReturns ? anyLineEndAfter(offset) : lineFeedAfter(offset);
    }

    private int anyLineEndAfter(int offset) {
        int at = offset;
        while (at < content.length() && content.charAt(at) != '\n' && content.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private int lineFeedAfter(int offset) {
        int lineFeed = content.indexOf('\n', offset);
        return lineFeed < 0 ? Math.max(offset, content.length()) : lineFeed;
    }

    /** The offset behind the line end that starts at {@code offset}; {@code offset} itself where none does. */
    public int skipLineEnd(int offset) {
        if (content.startsWith("\r\n", offset)) {
            return offset + 2;
        }
        boolean ends = offset < content.length() && (content.charAt(offset) == '\n' || content.charAt(offset) == '\r');
        return ends ? offset + 1 : offset;
    }

    /** The line that holds {@code offset}, without its end. */
    public String line(int offset) {
        return content.substring(lineStart(offset), lineEndAfter(offset));
    }

    /** The number of UTF-16 units between the start of the line and {@code offset}, a byte order mark not counted. */
    public int columnOf(int offset) {
        int start = lineStart(offset);
        return offset - start - (start == 0 && offset > 0 && hasByteOrderMark() ? 1 : 0);
    }

    private int lineIndex(int offset) {
        int found = Arrays.binarySearch(lineStarts(), offset);
        return found >= 0 ? found : -found - 2;
    }

    private int[] lineStarts() {
        int[] known = lineStarts;
        if (known.length == 0) {
            known = findLineStarts();
            lineStarts = known;
        }
        return known;
    }

    private int[] findLineStarts() {
        int[] starts = new int[16];
        int count = 1;
        for (int at = lineEndAfter(0); at < content.length(); at = lineEndAfter(at)) {
            at = skipLineEnd(at);
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = at;
        }
        return Arrays.copyOf(starts, count);
    }

    @Override
    public String toString() {
        return path;
    }
}
