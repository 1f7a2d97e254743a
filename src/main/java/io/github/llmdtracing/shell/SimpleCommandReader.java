package io.github.llmdtracing.shell;

import io.github.llmdtracing.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a simple command (POSIX XCU 2.9.1), or the definition of a function that begins like one. */
final class SimpleCommandReader {
    private final Cursor in;
    private final CommandReader commands;
    private final WordReader reader;
    private final RedirectionReader redirectionReader;
    private final AssignmentReader assignmentReader;
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<Assignment> declared = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private final List<Redirection> redirections = new ArrayList<>();
    private Optional<SimpleCommand> kept = Optional.empty();

    SimpleCommandReader(Cursor in, CommandReader commands) {
        this.in = in;
        this.commands = commands;
        this.reader = new WordReader(in);
        this.redirectionReader = new RedirectionReader(in, this::hereDocument);
        this.assignmentReader = new AssignmentReader(in, reader);
    }

    /** Reads it and the blanks behind it; says whether there was one. */
    boolean read() throws ShellSyntaxException {
        int from = in.at;
        while (element()) {
            if (definesFunction()) {
                new FunctionReader(in, commands).definition(words.get(0).raw(), from);
                return true;
            }
            in.skipBlanks();
        }
        boolean any = !words.isEmpty() || !assignments.isEmpty() || !redirections.isEmpty();
        if (any) {
            keep(from);
        }
        return any;
    }

    private boolean definesFunction() {
        boolean name = words.size() == 1 && assignments.isEmpty() && redirections.isEmpty();
        return name && words.get(0).literal().isPresent() && new FunctionReader(in, commands).parenthesesHere();
    }

    private boolean element() throws ShellSyntaxException {
        if (redirectionReader.startsHere()) {
            redirections.add(redirectionReader.read());
        } else if (!reader.startsHere()) {
            return false;
        } else if (words.isEmpty() && assignmentReader.startsHere()) {
            assignments.add(assignmentReader.read());
        } else if (isDeclaration() && assignmentReader.startsHere()) {
            declaration();
        } else {
            words.add(reader.word());
        }
        in.endToken();
        return true;
    }

    private boolean isDeclaration() {
        return !words.isEmpty()
                && words.get(0).literal().filter(DeclaringBuiltin::isNamed).isPresent();
    }

    private void declaration() throws ShellSyntaxException {
        int from = in.at;
        Assignment assignment = assignmentReader.read();
        declared.add(assignment);
        words.add(assignmentReader.asWord(assignment, from));
    }

    private void keep(int from) throws ShellSyntaxException {
        TextRange range = in.rangeToToken(from);
        SimpleCommand command =
                new SimpleCommand(range, assignments, words, redirections, new CommandContext(in.frame));
        kept = Optional.of(command);
        in.session.commands.add(command);
        in.session.assignments.addAll(words.isEmpty() ? assignments : declared);
        new PositionalSetting(in.text, command).assignment().ifPresent(in.session.assignments::add);
        OtherSettings.of(command).forEach(in.session.otherSettings::add);
        new NestedScriptReader(in, command).read();
    }

    private void hereDocument(HereDocument document, TextRange body, List<WordPart> expansions) {
        kept.ifPresent(c -> {
            in.session.written.add(c, in.text, document, body, expansions);
            new NestedScriptReader(in, c).readHereDocument(body, document.expanded(), expansions);
        });
    }
}
