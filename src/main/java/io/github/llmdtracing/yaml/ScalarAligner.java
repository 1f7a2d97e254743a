package io.github.llmdtracing.yaml;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextRange;
import io.github.llmdtracing.yaml.ScalarContent.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks a scalar's value and its text side by side. A walk that does not end at both ends gives no map. */
final class ScalarAligner {
    private final String text;
    private final YamlScalar scalar;
    private final String value;
    private final List<Piece> pieces = new ArrayList<>();
    private final String lineEnd;
    private int indent;
    private int at;
    private int v;

    ScalarAligner(SourceText source, YamlScalar scalar) {
        this.text = source.content();
        this.scalar = scalar;
        this.value = scalar.value();
        this.lineEnd = source.lineEnd();
    }

    /** What a line break in the value is in the file: for a literal, the line end and the indentation. */
    String newLine() {
        return lineEnd + " ".repeat(indent);
    }

    Optional<List<Piece>> align() {
        boolean aligned = switch (scalar.style()) {
            case LITERAL, FOLDED -> alignBlock();
            case PLAIN -> alignPlain();
            case SINGLE_QUOTED, DOUBLE_QUOTED -> alignQuoted();
            case TEXT -> alignText();
        };
        return aligned ? Optional.of(List.copyOf(pieces)) : Optional.empty();
    }

    private boolean alignText() {
        addExact(0, value.length());
        return text.equals(value);
    }

    private boolean alignBlock() {
        BlockScalarHeader header = BlockScalarHeader.of(text, scalar.range().start());
        at = header.bodyStart();
        // A file line has the block's indentation more than the value's line.
        indent = header.indentation(text, scalar.token().end(), value);
        while (indent >= 0 && v < value.length() && at < scalar.token().end()) {
            if (!alignBlockLine()) {
                return false;
            }
        }
        return indent >= 0 && v == value.length();
    }

    private boolean alignBlockLine() {
        int end = BlockScalarHeader.lineEnd(text, at);
        int content = Math.min(at + indent, end);
        int length = end - content;
        if (!value.regionMatches(v, text, content, length)) {
            return false;
        }
        addExact(content, length);
        int next = BlockScalarHeader.nextLine(text, end);
        alignBreak(new TextRange(end, next));
        at = next;
        return true;
    }

    private void alignBreak(TextRange lineBreak) {
        int length = breakLength(lineBreak);
        pieces.add(new Piece(
                new TextRange(v, v + length), new TextRange(lineBreak.start(), contentStart(lineBreak.end()))));
        v += length;
    }

    // The indentation belongs to the line break: what goes to the start of a line goes behind it.
    private int contentStart(int line) {
        int end = Math.min(BlockScalarHeader.lineEnd(text, line), scalar.token().end());
        return Math.max(line, Math.min(line + indent, end));
    }

    private int breakLength(TextRange lineBreak) {
        boolean ends = v >= value.length() || lineBreak.isEmpty();
        if (ends || scalar.style() == ScalarStyle.LITERAL) {
            return ends ? 0 : 1;
        }
        char next = value.charAt(v);
        return next == '\n' || next == ' ' && !BlockScalarHeader.isBlank(text, lineBreak.end()) ? 1 : 0;
    }

    private boolean alignPlain() {
        at = contentStart();
        int end = scalar.range().end();
        while (at < end) {
            int lineEndsAt = Math.min(BlockScalarHeader.lineEnd(text, at), end);
            int stop = lineEndsAt == end ? end : trimmedEnd(at, lineEndsAt);
            if (!value.regionMatches(v, text, at, stop - at)) {
                return false;
            }
            addExact(at, stop - at);
            at = stop;
            foldLines(end);
        }
        return v == value.length();
    }

    private int contentStart() {
        int start = scalar.range().end() - value.length();
        boolean oneLine = start >= scalar.range().start() && text.startsWith(value, start);
        return oneLine ? start : scalar.range().start();
    }

    // One line break is a blank; of several, all but the first stay (YAML 1.1 section 4.2.6).
    private void foldLines(int end) {
        int from = at;
        int breaks = 0;
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            boolean isBreak = text.charAt(at) == '\n' || text.charAt(at) == '\r' && !text.startsWith("\r\n", at);
            breaks += isBreak ? 1 : 0;
            at++;
        }
        int length = breaks == 0 ? 0 : Math.max(1, breaks - 1);
        if (at > from) {
            pieces.add(new Piece(new TextRange(v, v + length), new TextRange(from, at)));
            v += length;
        }
    }

    private boolean alignQuoted() {
        char quote = scalar.style() == ScalarStyle.SINGLE_QUOTED ? '\'' : '"';
        at = text.indexOf(quote, scalar.range().start()) + 1;
        int end = scalar.range().end() - 1;
        while (at < end) {
            if (!alignQuotedStep(quote, end)) {
                return false;
            }
        }
        return v == value.length();
    }

    private boolean alignQuotedStep(char quote, int end) {
        char c = text.charAt(at);
        if (c == '\\' && quote == '"') {
            return alignEscape(end);
        }
        if (c == '\'' && quote == '\'') {
            return addAtom("'", 2);
        }
        if (Character.isWhitespace(c) && breakFollows(end)) {
            foldLines(end);
            return v <= value.length();
        }
        int stop = plainRunEnd(end);
        boolean same = value.regionMatches(v, text, at, stop - at);
        addExact(at, stop - at);
        at = stop;
        return same;
    }

    private boolean alignEscape(int end) {
        char next = text.charAt(at + 1);
        if (next == '\n' || next == '\r') {
            int from = at;
            at = BlockScalarHeader.nextLine(text, at + 1);
            while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
                at++;
            }
            pieces.add(new Piece(TextRange.at(v), new TextRange(from, at)));
            return true;
        }
        DoubleQuoted.Escape escape = DoubleQuoted.escapeAt(text, at);
        return addAtom(escape.value(), escape.length());
    }

    private boolean addAtom(String meaning, int fileLength) {
        boolean same = value.startsWith(meaning, v);
        pieces.add(new Piece(new TextRange(v, v + meaning.length()), new TextRange(at, at + fileLength)));
        v += meaning.length();
        at += fileLength;
        return same;
    }

    private boolean breakFollows(int end) {
        int i = at;
        while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i < end && (text.charAt(i) == '\n' || text.charAt(i) == '\r');
    }

    private int plainRunEnd(int end) {
        int i = at + 1;
        while (i < end && "\\'\" \t\r\n".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private void addExact(int fileStart, int length) {
        if (length > 0) {
            pieces.add(new Piece(new TextRange(v, v + length), new TextRange(fileStart, fileStart + length)));
        }
        v += length;
    }

    private int trimmedEnd(int from, int end) {
        int stop = end;
        while (stop > from && Character.isWhitespace(text.charAt(stop - 1))) {
            stop--;
        }
        return stop;
    }
}
