package io.github.llmdtracing.shell;

import io.github.llmdtracing.shell.Enclosure.Kind;

/** Reads the body of a function (POSIX XCU 2.9.5). */
final class FunctionReader {
    private final Cursor in;
    private final CommandReader commands;

    FunctionReader(Cursor in, CommandReader commands) {
        this.in = in;
        this.commands = commands;
    }

    /** Whether the parentheses that follow the name of a function are here. */
    boolean parenthesesHere() {
        int from = in.at;
        in.skipBlanks();
        boolean there = in.take("(");
        in.skipBlanks();
        there &= in.peek() == ')';
        in.at = from;
        return there;
    }

    void definition(String name, int from) throws ShellSyntaxException {
        in.skipBlanks();
        in.at++;
        in.skipBlanks();
        in.at++;
        body(name, from);
    }

    void body(String name, int from) throws ShellSyntaxException {
        in.skipLines();
        int start = in.at;
        in.enclosed(in.frame.inner(Kind.FUNCTION, name, in.outer(from)), commands::command);
        in.session.functions.add(new FunctionDefinition(name, in.rangeToToken(from), in.rangeToToken(start)));
    }
}
