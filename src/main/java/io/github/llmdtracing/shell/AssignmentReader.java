package io.github.llmdtracing.shell;

import io.github.llmdtracing.shell.WordPart.ArrayElements;
import io.github.llmdtracing.shell.WordPart.Literal;
import io.github.llmdtracing.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code name=value}, {@code name+=value}, {@code name[subscript]=value} and {@code name=( ... )}. */
final class AssignmentReader {
    private final Cursor in;
    private final WordReader words;

    AssignmentReader(Cursor in, WordReader words) {
        this.in = in;
        this.words = words;
    }

    boolean startsHere() {
        int from = in.at;
        boolean starts = !ExpansionReader.isDigit(in.peek()) && skipName() > 0;
        if (starts && in.peek() == '[') {
            starts = skipSubscript();
        }
        starts &= in.looksAt("=") || in.looksAt("+=");
        in.at = from;
        return starts;
    }

    private int skipName() {
        int from = in.at;
        while (ExpansionReader.isNameCharacter(in.peek())) {
            in.at++;
        }
        return in.at - from;
    }

    private boolean skipSubscript() {
        int inside = 0;
        do {
            inside += in.peek() == '[' ? 1 : in.peek() == ']' ? -1 : 0;
            in.at++;
        } while (inside > 0 && !in.atDelimiter());
        return inside == 0;
    }

    /** Reads the assignment that begins here. */
    Assignment read() throws ShellSyntaxException {
        int from = in.at;
        skipName();
        String name = in.between(from, in.at);
        Optional<String> subscript = subscript();
        boolean appends = in.take("+");
        in.at++;
        CommandContext context = new CommandContext(in.frame);
        if (in.peek() != '(') {
            Word value = words.word();
            return new Assignment(
                    in.range(from), name, subscript, appends, Optional.of(value), List.of(), Optional.empty(), context);
        }
        int open = in.at;
        List<Word> elements = elements();
        return new Assignment(
                in.range(from),
                name,
                subscript,
                appends,
                Optional.empty(),
                elements,
                Optional.of(in.range(open)),
                context);
    }

    private Optional<String> subscript() throws ShellSyntaxException {
        if (!in.take("[")) {
            return Optional.empty();
        }
        int from = in.at;
        in.nested(() -> words.bracketed('[', ']'));
        if (!in.looksAt("=") && !in.looksAt("+=")) {
            throw in.failure(from, "an assignment whose subscript is not plain");
        }
        return Optional.of(in.between(from, in.at - 1));
    }

    private List<Word> elements() throws ShellSyntaxException {
        int from = in.at++;
        List<Word> elements = new ArrayList<>();
        in.skipLines();
        while (words.startsHere()) {
            elements.add(words.word());
            in.skipLines();
        }
        if (!in.take(")")) {
            throw in.failure(from, "')' is missing");
        }
        return elements;
    }

    private static String head(Assignment assignment) {
        String subscript = assignment.subscript().map(s -> "[" + s + "]").orElse("");
        return assignment.name() + subscript + (assignment.appends() ? "+=" : "=");
    }

    /** The assignment, read from {@code from} on, as the argument that it is to {@code export} and the like. */
    Word asWord(Assignment assignment, int from) {
        List<WordPart> parts = new ArrayList<>();
        int start = assignment.range().start();
        TextRange value = assignment
                .elementsRange()
                .orElseGet(() -> assignment.value().orElseThrow().range());
        TextRange head = new TextRange(start, Math.max(start, value.start()));
        parts.add(new Literal(head, head(assignment)));
        assignment.value().ifPresent(v -> parts.addAll(v.parts()));
        assignment.elementsRange().ifPresent(r -> parts.add(new ArrayElements(r, assignment.elements())));
        return new Word(in.text, new TextRange(from, in.at), parts, new UnquotedShape());
    }
}
