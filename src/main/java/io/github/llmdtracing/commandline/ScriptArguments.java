package io.github.llmdtracing.commandline;

import io.github.llmdtracing.shell.BroughtWords;
import io.github.llmdtracing.shell.KnownWord;
import io.github.llmdtracing.shell.ScriptCommand;
import io.github.llmdtracing.shell.SimpleCommand;
import io.github.llmdtracing.shell.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a command of a script is started with: words that stand there, and words that come to it. */
final class ScriptArguments {
    private static final Set<String> OPERANDS = Set.of("@", "*");
    /** Also as the word that a parameter has instead of its value. */
    private static final Pattern END_OF_OPTIONS =
            Pattern.compile("(?:(?<![^\\s\"'])|(?<=\\{\\w{1,99}:?[-+=]))--(?![^\\s\"'}])");

    private final ScriptCommand known;
    private final ScriptPlaces places;
    private final Operands operands;
    /** The words from the program on, where variables bring some of them. */
    private final BroughtWords program;

    private final int start;

    /**
     * @param known the command
     * @param places where its script stands in the file
     * @param operands the arguments that the script itself gets
     */
    ScriptArguments(ScriptCommand known, ScriptPlaces places, Operands operands) {
        this.known = known;
        this.places = places;
        this.operands = operands;
        this.start = known.program();
        this.program = known.brought();
    }

    private SimpleCommand command() {
        return known.command();
    }

    /** The program and its arguments. */
    List<Argument> all() {
        Stream<Word> written = command().words().stream().skip(start + program.written());
        return Stream.concat(program.words().stream().map(this::of), written.map(this::of))
                .toList();
    }

    /** Whether it cannot be said which program that is. */
    boolean isProgramHidden() {
        return command().words().get(start).baseName().isEmpty()
                && program.words().isEmpty()
                && !known.runsArguments();
    }

    /** What variables bring besides. */
    List<Argument> inherited() {
        int from = program.written() == 0 ? 0 : start + program.written();
        Stream<Argument> brought = known.knownWords(from).words().stream()
                .filter(w -> w.written().isEmpty())
                .map(this::of);
        return Stream.concat(brought, passesOn() ? operands.words().stream() : Stream.of())
                .toList();
    }

    /** What may come to it under conditions. */
    List<Argument> possible() {
        Stream<Argument> mentioned =
                known.mentionedOptions().stream().map(w -> Argument.of(w, places.fileOffset(offset())));
        return Stream.concat(mentioned, possibleOperands()).toList();
    }

    private Stream<Argument> possibleOperands() {
        return known.mentionsArguments() ? operands.words().stream() : Stream.of();
    }

    /** Whether the script's own arguments come to it: by "$@" and its like; a shift or a function in between only makes them fewer. */
    boolean passesOn() {
        boolean passes = command().words().stream()
                .flatMap(w -> w.singleParameter().stream())
                .anyMatch(p -> OPERANDS.contains(p.name()));
        return passes && !known.setsArguments();
    }

    /** Whether two hyphens may come to it, behind which nothing is an option. */
    boolean mayEndOptions() {
        return Stream.of(program.words().stream().map(this::of), inherited().stream(), possibleOperands())
                        .flatMap(s -> s)
                        .anyMatch(a -> a.is("--"))
                || END_OF_OPTIONS.matcher(known.mentionedText()).find();
    }

    /** The value of a variable of the program's own that comes with the words before it. */
    Optional<String> valueBefore(String variable) {
        return program.before().stream()
                .map(KnownWord::prefix)
                .filter(w -> w.startsWith(variable + "="))
                .map(w -> w.substring(variable.length() + 1))
                .findFirst();
    }

    /** A word of the command as an argument. */
    Argument of(Word word) {
        Optional<String> literal = word.literal().or(word::lookedUp);
        return new Argument(
                literal,
                literal.orElseGet(word::literalPrefix),
                literal.orElseGet(() -> written(word)),
                places.fileOffset(word.range().start()));
    }

    // What the shell around expands is not to be seen in the nested script.
    private String written(Word word) {
        return word.expandsAround() ? word.range().of(known.script().text()) : word.raw();
    }

    private Argument of(KnownWord word) {
        return word.written().map(this::of).orElseGet(() -> brought(word));
    }

    private Argument brought(KnownWord word) {
        Optional<String> literal = word.whole() ? Optional.of(word.prefix()) : Optional.empty();
        return new Argument(literal, word.prefix(), word.prefix(), places.fileOffset(offset()));
    }

    private int offset() {
        return command().range().start();
    }
}
