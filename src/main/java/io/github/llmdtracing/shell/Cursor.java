package io.github.llmdtracing.shell;

import io.github.llmdtracing.text.TextRange;
import java.util.ArrayDeque;
import java.util.Deque;

/** The place that reading has reached in a text, and what stands around it. */
final class Cursor {
    /** No script nests deeper by intent; the stack of any thread holds this. */
    private static final int DEEPEST = 100;

    private static final String META = "|&;()<> \t\n";
    private static final char NOTHING = '\0';

    final ScriptText text;
    final Session session;
    int at;
    Frame frame;
    private final String chars;
    private int end;
    private int depth;
    private int tokenEnd;
    private Deque<PendingHereDocument> pending = new ArrayDeque<>();

    Cursor(ScriptText text, Session session, Frame frame, int depth) {
        this.text = text;
        this.chars = text.chars();
        this.end = chars.length();
        this.session = session;
        this.frame = frame;
        this.depth = depth;
    }

    boolean atEnd() {
        return at >= end;
    }

    /** The next character; at the end of the text one that stands in no script. */
    char peek() {
        return peek(0);
    }

    char peek(int ahead) {
        return at + ahead < end ? chars.charAt(at + ahead) : NOTHING;
    }

    boolean looksAt(String expected) {
        return at + expected.length() <= end && chars.startsWith(expected, at);
    }

    boolean looksAtAny(String set) {
        return !atEnd() && set.indexOf(peek()) >= 0;
    }

    boolean take(String expected) {
        boolean there = looksAt(expected);
        at += there ? expected.length() : 0;
        return there;
    }

    char next() {
        return chars.charAt(at++);
    }

    char charAt(int offset) {
        return chars.charAt(offset);
    }

    int end() {
        return end;
    }

    int depth() {
        return depth;
    }

    String between(int from, int to) {
        return chars.substring(from, to);
    }

    TextRange range(int from) {
        return text.range(new TextRange(from, at));
    }

    /** Says that a piece of a command ends here. */
    void endToken() {
        tokenEnd = at;
    }

    /** From {@code from} to the last end of a piece: without the blanks and comments read since. */
    TextRange rangeToToken(int from) {
        return text.range(new TextRange(from, tokenEnd));
    }

    int outer(int offset) {
        return text.outerStart(offset);
    }

    boolean atOuterExpansion() {
        return peek() == NestedText.EXPANSION && text.outerExpansion(at).isPresent();
    }

    /** The length of the line end here: 1, 2 for CRLF, 0 where the line goes on. */
    int lineEnd() {
        if (peek() == '\n') {
            return atEnd() ? 0 : 1;
        }
        return peek() == '\r' && peek(1) == '\n' ? 2 : 0;
    }

    /** The length of a backslash and the line end that it takes away; 0 where there is none. */
    int continuation() {
        if (peek() != '\\' || at + 1 >= end) {
            return 0;
        }
        at++;
        int length = lineEnd();
        at--;
        return length == 0 ? 0 : length + 1;
    }

    /** Whether a word ends here (POSIX XCU 2.3). */
    boolean atDelimiter() {
        return atEnd() || META.indexOf(peek()) >= 0 || lineEnd() > 0;
    }

    /** Blanks, continued lines and a comment. */
    void skipBlanks() {
        int step = blank();
        while (step > 0) {
            at += step;
            step = blank();
        }
        if (peek() == '#') {
            skipComment();
        }
    }

    private int blank() {
        return peek() == ' ' || peek() == '\t' ? 1 : continuation();
    }

    private void skipComment() {
        while (!atEnd() && lineEnd() == 0) {
            at++;
        }
    }

    /** Blanks, comments and line ends, with the here-documents that begin behind these. */
    void skipLines() throws ShellSyntaxException {
        skipBlanks();
        while (lineEnd() > 0) {
            takeLineEnd();
            skipBlanks();
        }
    }

    void takeLineEnd() throws ShellSyntaxException {
        at += lineEnd();
        while (!pending.isEmpty()) {
            pending.removeFirst().read(this);
        }
    }

    void expectHereDocument(PendingHereDocument document) {
        pending.add(document);
    }

    void requireNoHereDocument() throws ShellSyntaxException {
        if (!pending.isEmpty()) {
            throw failure(pending.getFirst().start(), "here-document without an end");
        }
    }

    ShellSyntaxException failure(int offset, String reason) {
        return new ShellSyntaxException(text.outerStart(Math.min(offset, chars.length())), reason);
    }

    /** Reads something that stands in parentheses, quotes or words of its own. */
    void nested(Reading reading) throws ShellSyntaxException {
        if (depth >= DEEPEST) {
            throw failure(at, "nested more than " + DEEPEST + " levels deep");
        }
        depth++;
        reading.read();
        depth--;
    }

    /** Reads something in an enclosure. */
    void enclosed(Frame inner, Reading reading) throws ShellSyntaxException {
        Frame around = frame;
        frame = inner;
        nested(reading);
        frame = around;
    }

    /** Reads a substitution, whose here-documents are its own. */
    void substituted(Frame inner, Reading reading) throws ShellSyntaxException {
        Deque<PendingHereDocument> around = pending;
        pending = new ArrayDeque<>();
        enclosed(inner, reading);
        requireNoHereDocument();
        pending = around;
    }

    /** Reads no further than {@code limit}. */
    void upTo(int limit, Reading reading) throws ShellSyntaxException {
        int around = end;
        end = limit;
        reading.read();
        end = around;
    }

    /** A piece of reading. */
    @FunctionalInterface
    interface Reading {
        void read() throws ShellSyntaxException;
    }
}
