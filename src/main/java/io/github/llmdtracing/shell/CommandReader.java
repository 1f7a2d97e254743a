package io.github.llmdtracing.shell;

import io.github.llmdtracing.shell.Enclosure.Kind;

/** Reads lists, pipelines and commands (POSIX XCU 2.9, 2.10). */
final class CommandReader {
    private final Cursor in;

    CommandReader(Cursor in) {
        this.in = in;
    }

    /** Reads the whole text. */
    void script() throws ShellSyntaxException {
        list();
        if (!in.atEnd()) {
            throw in.failure(in.at, "unexpected " + seen());
        }
        in.requireNoHereDocument();
    }

    /** Reads commands up to something that can only close what is around them; says how many. */
    int list() throws ShellSyntaxException {
        int count = 0;
        in.skipLines();
        while (!atListEnd()) {
            andOrList();
            count++;
            separator();
            in.skipLines();
        }
        return count;
    }

    private void nonEmptyList() throws ShellSyntaxException {
        if (list() == 0) {
            throw in.failure(in.at, "a command is missing before " + seen());
        }
    }

    private boolean atListEnd() {
        return in.atEnd()
                || in.peek() == ')'
                || in.looksAt(";;")
                || in.looksAt(";&")
                || ReservedWord.closes(ReservedWord.at(in));
    }

    private void separator() throws ShellSyntaxException {
        boolean caseEnd = in.looksAt(";;") || in.looksAt(";&");
        if (in.lineEnd() > 0 || caseEnd || in.take(";") || in.take("&")) {
            return;
        }
        if (!atListEnd()) {
            throw in.failure(in.at, "unexpected " + seen());
        }
    }

    private void andOrList() throws ShellSyntaxException {
        int from = in.at;
        Frame around = in.frame;
        Frame list = around.undecided();
        in.frame = list;
        pipeline();
        while (in.looksAt("&&") || in.looksAt("||")) {
            in.frame = list.inner(Kind.AND_OR, in.outer(in.at));
            in.at += 2;
            in.skipLines();
            pipeline();
        }
        in.frame = around;
        if (in.peek() == '&') {
            list.decide(Kind.BACKGROUND, in.outer(from));
        }
    }

    private void pipeline() throws ShellSyntaxException {
        int from = in.at;
        Frame around = in.frame;
        Frame pipeline = around.undecided();
        in.frame = pipeline;
        command();
        while (in.peek() == '|' && in.peek(1) != '|') {
            pipeline.decide(Kind.PIPELINE, in.outer(from));
            in.at += in.peek(1) == '&' ? 2 : 1;
            in.skipLines();
            command();
        }
        in.frame = around;
    }

    /** Reads one command and the blanks behind it. */
    void command() throws ShellSyntaxException {
        String reserved = ReservedWord.at(in);
        while (reserved.equals("!") || reserved.equals("time") && timesCompound()) {
            in.at += reserved.length();
            in.skipBlanks();
            reserved = ReservedWord.at(in);
        }
        boolean compound = in.peek() == '(' || ReservedWord.opensCompound(reserved) && !reserved.equals("time");
        if (compound) {
            new CompoundReader(in, this).read(reserved);
            redirections();
        } else if (ReservedWord.closes(reserved) || !new SimpleCommandReader(in, this).read()) {
            throw in.failure(in.at, in.atEnd() ? "a command is missing" : "unexpected " + seen());
        }
    }

    /** Whether {@code time} here times something other than a simple command, which takes it as its first word. */
    private boolean timesCompound() {
        int from = in.at;
        in.at += "time".length();
        in.skipBlanks();
        boolean compound = in.peek() == '(' || ReservedWord.opensCompound(ReservedWord.at(in));
        in.at = from;
        return compound;
    }

    private void redirections() throws ShellSyntaxException {
        RedirectionReader reader = new RedirectionReader(in, (document, body, expansions) -> {});
        in.skipBlanks();
        while (reader.startsHere()) {
            reader.read();
            in.skipBlanks();
        }
    }

    /** Reads a list of at least one command in an enclosure. */
    void block(Kind kind, int from) throws ShellSyntaxException {
        in.enclosed(in.frame.inner(kind, in.outer(from)), this::nonEmptyList);
    }

    /** Reads the list of a branch. */
    void branch(Choice choice, int from) throws ShellSyntaxException {
        in.enclosed(in.frame.branch(Kind.BRANCH, in.outer(from), choice), this::nonEmptyList);
    }

    /** Takes what has to close a construct. */
    void close(String closing, int opening) throws ShellSyntaxException {
        boolean there =
                closing.equals(")") ? in.looksAt(closing) : ReservedWord.at(in).equals(closing);
        if (!there) {
            throw in.failure(in.atEnd() ? opening : in.at, "'" + closing + "' is missing before " + seen());
        }
        in.at += closing.length();
        in.endToken();
    }

    /** What stands here, for a message. */
    String seen() {
        if (in.atEnd()) {
            return "the end";
        }
        String reserved = ReservedWord.at(in);
        return in.lineEnd() > 0 ? "the end of the line" : "'" + (reserved.isEmpty() ? in.peek() : reserved) + "'";
    }
}
