package io.github.llmdtracing.shell;

import io.github.llmdtracing.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A simple command (POSIX XCU 2.9.1): assignments, words and redirections. */
public final class SimpleCommand {
    private final TextRange range;
    private final List<Assignment> assignments;
    private final List<Word> words;
    private final List<Redirection> redirections;
    private final CommandContext context;
    private final int program;

    SimpleCommand(
            TextRange range,
            List<Assignment> assignments,
            List<Word> words,
            List<Redirection> redirections,
            CommandContext context) {
        this.range = range;
        this.assignments = List.copyOf(assignments);
        this.words = List.copyOf(words);
        this.redirections = List.copyOf(redirections);
        this.context = context;
        this.program = PrefixCommands.skip(this.words);
    }

    /** From its first to its last character, in the whole script. */
    public TextRange range() {
        return range;
    }

    /** The assignments before the first word. */
    public List<Assignment> assignments() {
        return assignments;
    }

    /** The words; none where the command only assigns or redirects. */
    public List<Word> words() {
        return words;
    }

    /** The redirections, wherever they stand between the words. */
    public List<Redirection> redirections() {
        return redirections;
    }

    /** What stands around it. */
    public CommandContext context() {
        return context;
    }

    /**
     * The index of the word that names the program really started, behind {@code exec}, {@code env A=b}, {@code nice -n 5} and the
     * like. A prefix command that is not known, or is used in a way that is not, counts as the program itself. Nothing where there
     * are no words.
     */
    public OptionalInt program() {
        return words.isEmpty() ? OptionalInt.empty() : OptionalInt.of(program);
    }

    /** The program as it is written, with its directory; nothing where an expansion gives it. */
    public Optional<String> programLiteral() {
        return program().isEmpty()
                ? Optional.empty()
                : words.get(program().getAsInt()).literal();
    }

    /** The program without its directory, which an expansion may give; nothing where one gives the name. */
    public Optional<String> programName() {
        return words.isEmpty() ? Optional.empty() : words.get(program).baseName();
    }

    /** The value that the program finds in a variable by what stands before it, {@code A=b} or {@code env A=b}; none where it is not literal. */
    public Optional<String> valueBefore(String variable) {
        Stream<String> assigned = assignments.stream()
                .filter(a -> a.name().equals(variable))
                .flatMap(a -> a.value().flatMap(Word::literal).stream());
        Stream<String> prefixed = words.subList(0, program).stream()
                .flatMap(w -> w.literal().stream())
                .filter(w -> w.startsWith(variable + "="))
                .map(w -> w.substring(variable.length() + 1));
        return Stream.concat(assigned, prefixed).reduce((first, last) -> last);
    }

    /** The words behind the program. */
    public List<Word> arguments() {
        return program().isEmpty() ? List.of() : words.subList(program().getAsInt() + 1, words.size());
    }

    /**
     * How the command stands in nested scripts, from the outermost quoting to the innermost; empty in ordinary script text.
     */
    public List<Quoting> quoting() {
        return words.isEmpty() ? List.of() : place().quoting();
    }

    /**
     * The place right behind the last word that takes options: redirections, {@code &}, {@code |} and comments stay behind it, and
     * so does a lone {@code --} with what follows it.
     *
     * @throws IllegalStateException when there are no words
     */
    public int insertionPoint() {
        return place().offset();
    }

    InsertionPlace place() {
        Word last = lastOptionWord();
        return last.text().placeBehind(last.local().end());
    }

    /** The word behind which options go. */
    Word lastOptionWord() {
        if (words.isEmpty()) {
            throw new IllegalStateException("a command without words takes no options");
        }
        for (int at = program + 1; at < words.size(); at++) {
            if (words.get(at).is("--")) {
                return words.get(at - 1);
            }
        }
        return words.get(words.size() - 1);
    }

    @Override
    public String toString() {
        return String.join(" ", words.stream().map(Word::raw).toList());
    }
}
