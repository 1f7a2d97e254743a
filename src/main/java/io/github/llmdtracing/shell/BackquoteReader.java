package io.github.llmdtracing.shell;

import io.github.llmdtracing.shell.Enclosure.Kind;
import io.github.llmdtracing.shell.WordPart.CommandSubstitution;

/** Reads command substitutions in backquotes (POSIX XCU 2.6.3), in which a backslash may quote a backquote. */
final class BackquoteReader {
    private final Cursor in;

    BackquoteReader(Cursor in) {
        this.in = in;
    }

    /**
     * Reads the substitution that begins here.
     *
     * @param quoted whether it stands in double quotes
     */
    CommandSubstitution read(boolean quoted) throws ShellSyntaxException {
        int from = in.at;
        NestedText inner = new NestedText(in.text, from + 1);
        in.at++;
        while (in.peek() != '`' || in.atEnd()) {
            if (in.atEnd()) {
                throw in.failure(from, "unterminated backquote");
            }
            decode(inner, quoted);
        }
        in.at++;
        int before = in.session.commands.size();
        Frame frame = in.frame.inner(Kind.COMMAND_SUBSTITUTION, in.outer(from));
        in.nested(() -> new CommandReader(new Cursor(inner, in.session, frame, in.depth())).script());
        return new CommandSubstitution(in.range(from), true, ProgramLookup.program(in, before, from));
    }

    private void decode(NestedText inner, boolean quoted) {
        Quoting how = quoted ? Quoting.BACKQUOTED_IN_DOUBLE : Quoting.BACKQUOTED;
        int from = in.at;
        if (in.atOuterExpansion()) {
            inner.addExpansion(in.text.outerExpansion(from).orElseThrow(), from, ++in.at, how);
            return;
        }
        in.at += in.peek() == '\\' && (quoted ? "$`\\\"" : "$`\\").indexOf(in.peek(1)) >= 0 ? 1 : 0;
        char c = in.atEnd() ? '\\' : in.next();
        inner.add(c, from, in.at, how);
    }
}
