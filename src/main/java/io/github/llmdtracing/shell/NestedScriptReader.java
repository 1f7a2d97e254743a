package io.github.llmdtracing.shell;

import io.github.llmdtracing.shell.Enclosure.Kind;
import io.github.llmdtracing.shell.WrittenFiles.Written;
import io.github.llmdtracing.text.TextRange;
import java.util.List;
import java.util.Optional;

/** Reads the scripts that stand in the words of a command. */
final class NestedScriptReader {
    /** Nobody writes more by intent. */
    private static final int MOST_LEVELS = 4;

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
        Optional<Word> hereString = strings.hereString();
        if (hereString.isPresent()) {
            read(List.of(hereString.get()), Kind.COMMAND_STRING);
        }
        strings.scriptFile().flatMap(in.session.written::once).ifPresent(this::readWritten);
    }

    private void readWritten(Written file) {
        NestedText text = new NestedText(file.text(), file.body().start());
        Kind kind = new CommandStrings(command).isInclude() ? Kind.EVAL : Kind.COMMAND_STRING;
        attempt(text, file.document().body(), kind, () -> {
            builder(text).addBody(file.text(), file.body(), file.document().expanded(), file.expansions());
            text.endAssigned(text.chars().length());
        });
    }

    private void read(List<Word> words, Kind kind) {
        int start = words.get(0).range().start();
        TextRange range =
                new TextRange(start, words.get(words.size() - 1).range().end());
        NestedText text =
                new NestedText(words.get(0).text(), words.get(0).local().start());
        attempt(text, range, kind, () -> builder(text).addAll(words, kind));
    }

    /** Reads the body of a here-document, where the command is a shell that reads it as its script. */
    void readHereDocument(TextRange body, boolean expanded, List<WordPart> expansions) {
        if (new CommandStrings(command).readsStandardInput()) {
            NestedText text = new NestedText(in.text, body.start());
            attempt(text, in.text.range(body), Kind.COMMAND_STRING, () -> {
                builder(text).addBody(in.text, body, expanded, expansions);
            });
        }
    }

    private NestedTextBuilder builder(NestedText text) {
        return new NestedTextBuilder(text, in.session.variables);
    }

    private void attempt(NestedText text, TextRange range, Kind kind, Cursor.Reading decoding) {
        Session.Mark mark = in.session.mark();
        try {
            requireLevel(text, range);
            decoding.read();
            if (text.assigned().isEmpty() || in.session.isNew(text.assigned().get())) {
                parse(text, range, kind);
            } else {
                in.session.nested.add(new NestedScript(command, range, text.chars(), List.of(), Optional.empty()));
            }
        } catch (ShellSyntaxException e) {
            in.session.rollBack(mark);
            NestedScript.Refusal refusal = new NestedScript.Refusal(e.offset(), e.reason());
            in.session.nested.add(new NestedScript(command, range, text.chars(), List.of(), Optional.of(refusal)));
        }
    }

    private static void requireLevel(ScriptText text, TextRange range) throws ShellSyntaxException {
        if (text.level() > MOST_LEVELS) {
            throw new ShellSyntaxException(range.start(), "scripts nested more than " + MOST_LEVELS + " levels deep");
        }
    }

    private void parse(ScriptText text, TextRange range, Kind kind) throws ShellSyntaxException {
        int before = in.session.commands.size();
        Frame frame = command.context().frame().inner(kind, range.start());
        in.nested(() -> new CommandReader(new Cursor(text, in.session, frame, in.depth())).script());
        List<SimpleCommand> found = in.session.commands.subList(before, in.session.commands.size());
        in.session.nested.add(new NestedScript(command, range, text.chars(), found, Optional.empty()));
    }
}
