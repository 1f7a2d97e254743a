package io.github.llmdtracing.shell;

import io.github.llmdtracing.shell.Enclosure.Kind;
import io.github.llmdtracing.text.TextRange;
import java.util.List;
import java.util.Optional;

/** Reads the scripts that stand in the words of a command. */
final class NestedScriptReader {
    private final Cursor in;
    private final SimpleCommand command;

    NestedScriptReader(Cursor in, SimpleCommand command) {
        this.in = in;
        this.command = command;
    }

    void read() throws ShellSyntaxException {
        CommandStrings strings = new CommandStrings(command);
        List<Word> evaluated = strings.evaluated();
        if (!evaluated.isEmpty()) {
            read(evaluated, Kind.EVAL);
        }
        Optional<Word> commandString = strings.commandString();
        if (commandString.isPresent()) {
            read(List.of(commandString.get()), Kind.COMMAND_STRING);
        }
    }

    private void read(List<Word> words, Kind kind) throws ShellSyntaxException {
        TextRange range = new TextRange(
                words.get(0).range().start(),
                words.get(words.size() - 1).range().end());
        NestedText text =
                new NestedText(words.get(0).text(), words.get(0).local().start());
        Session.Mark mark = in.session.mark();
        try {
            new NestedTextBuilder(text).addAll(words, kind);
            parse(text, range, kind);
        } catch (ShellSyntaxException e) {
            in.session.rollBack(mark);
            NestedScript.Refusal refusal = new NestedScript.Refusal(e.offset(), e.reason());
            in.session.nested.add(new NestedScript(command, range, text.chars(), List.of(), Optional.of(refusal)));
        }
    }

    /** Reads the body of a here-document that a shell reads as its script. */
    void readBody(ScriptText text, TextRange range) {
        Session.Mark mark = in.session.mark();
        try {
            parse(text, range, Kind.COMMAND_STRING);
        } catch (ShellSyntaxException e) {
            in.session.rollBack(mark);
            NestedScript.Refusal refusal = new NestedScript.Refusal(e.offset(), e.reason());
            in.session.nested.add(new NestedScript(command, range, text.chars(), List.of(), Optional.of(refusal)));
        }
    }

    private void parse(ScriptText text, TextRange range, Kind kind) throws ShellSyntaxException {
        int before = in.session.commands.size();
        Frame frame = in.frame.inner(kind, range.start());
        in.nested(() -> new CommandReader(new Cursor(text, in.session, frame, in.depth())).script());
        List<SimpleCommand> found = in.session.commands.subList(before, in.session.commands.size());
        in.session.nested.add(new NestedScript(command, range, text.chars(), found, Optional.empty()));
    }
}
