package io.github.llmdtracing.commandline;

import io.github.llmdtracing.shell.BroughtWords;
import io.github.llmdtracing.shell.KnownWord;
import io.github.llmdtracing.shell.NewOption;
import io.github.llmdtracing.shell.OptionInsertion;
import io.github.llmdtracing.shell.OptionLayout;
import io.github.llmdtracing.shell.ShellScript;
import io.github.llmdtracing.shell.ShellSyntaxException;
import io.github.llmdtracing.shell.SimpleCommand;
import io.github.llmdtracing.shell.Word;
import io.github.llmdtracing.shell.WordRemoval;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextEdit;
import io.github.llmdtracing.yaml.ScalarContent;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A simple command of a script that stands in a scalar. */
final class ScriptCommandLine implements CommandLine {
    private static final Set<String> OPERANDS = Set.of("@", "*");
    /** Also as the word that a parameter has instead of its value. */
    private static final Pattern END_OF_OPTIONS =
            Pattern.compile("(?:(?<![^\\s\"'])|(?<=\\{\\w{1,99}:?[-+=]))--(?![^\\s\"'}])");

    private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[\\w@%+=:,./-]+");

    private final ScriptSource source;
    private final ScriptPlaces places;
    private final ShellScript script;
    private final SimpleCommand command;
    private final ScriptSurroundings surroundings;
    /** The words from the program on, where variables bring some of them. */
    private final BroughtWords program;

    private final int start;

    ScriptCommandLine(
            ScriptSource source,
            ScriptPlaces places,
            ShellScript script,
            SimpleCommand command,
            ScriptSurroundings surroundings) {
        this.source = source;
        this.places = places;
        this.script = script;
        this.command = command;
        this.surroundings = surroundings;
        this.start = script.programOf(command);
        this.program = script.brought(command, surroundings.variables());
    }

    @Override
    public List<Argument> arguments() {
        Stream<Word> written = command.words().stream().skip(start + program.written());
        return Stream.concat(program.words().stream().map(this::argument), written.map(this::argument))
                .toList();
    }

    SimpleCommand command() {
        return command;
    }

    /** Whether it cannot be said what it starts. */
    boolean isHidden() {
        return command.words().get(start).baseName().isEmpty()
                && program.words().isEmpty()
                && !script.runsArguments(command);
    }

    private Argument argument(Word word) {
        int offset = places.fileOffset(word.range().start());
        Optional<String> literal = word.literal().or(word::lookedUp);
        return new Argument(
                literal, literal.orElseGet(word::literalPrefix), literal.orElseGet(() -> written(word)), offset);
    }

    // What the shell around expands is not to be seen in the nested script.
    private String written(Word word) {
        return word.expandsAround() ? word.range().of(script.text()) : word.raw();
    }

    @Override
    public List<Argument> inherited() {
        int from = program.written() == 0 ? 0 : start + program.written();
        Stream<Argument> known = script.knownWords(command, surroundings.variables(), from).words().stream()
                .filter(w -> w.written().isEmpty())
                .map(this::argument);
        return Stream.concat(known, passedOn()).toList();
    }

    @Override
    public List<Argument> possible() {
        Stream<Argument> mentioned = script.mentionedOptions(command, surroundings.variables()).stream()
                .map(w -> Argument.of(w, offset()));
        return Stream.concat(mentioned, operands()).toList();
    }

    private Stream<Argument> operands() {
        return script.mentionsArguments(command) ? surroundings.operands().words().stream() : Stream.of();
    }

    // "$@" and its like; a shift or a function in between only makes them fewer.
    private Stream<Argument> passedOn() {
        return passesOn() ? surroundings.operands().words().stream() : Stream.of();
    }

    private boolean passesOn() {
        boolean passes = command.words().stream()
                .flatMap(w -> w.singleParameter().stream())
                .anyMatch(p -> OPERANDS.contains(p.name()));
        return passes && !script.setsArgumentsOf(command);
    }

    @Override
    public Appended appended() {
        if (source.fragment()) {
            return Appended.ARRIVE;
        }
        if (!passesOn()) {
            return Appended.LOST;
        }
        return surroundings.operands().named() ? Appended.ARRIVE : Appended.TORN;
    }

    private Argument argument(KnownWord word) {
        return word.written().map(this::argument).orElseGet(() -> brought(word));
    }

    private Argument brought(KnownWord word) {
        Optional<String> literal = word.whole() ? Optional.of(word.prefix()) : Optional.empty();
        return new Argument(literal, word.prefix(), word.prefix(), offset());
    }

    @Override
    public Place place() {
        return source.place();
    }

    @Override
    public int offset() {
        return places.fileOffset(command.range().start());
    }

    @Override
    public boolean isFragment() {
        return source.fragment();
    }

    @Override
    public boolean holdsScript() {
        return script.isReadWithin(command);
    }

    @Override
    public Optional<String> writtenFile(String path) {
        return script.writtenFile(path);
    }

    @Override
    public Optional<YamlScalar> script() {
        return Optional.of(source.scalar());
    }

    @Override
    public Optional<String> assigned(String variable) {
        return ownVariable(variable)
                .or(() -> script.certainValue(command, variable).flatMap(Word::literal))
                .filter(v -> !v.isEmpty());
    }

    @Override
    public Optional<String> ownVariable(String variable) {
        return command.valueBefore(variable)
                .or(() -> program.before().stream()
                        .map(KnownWord::prefix)
                        .filter(w -> w.startsWith(variable + "="))
                        .map(w -> w.substring(variable.length() + 1))
                        .findFirst());
    }

    @Override
    public Optional<String> clearedBy() {
        return surroundings.clearedBy().or(() -> script.environmentClearedFor(command));
    }

    @Override
    public Optional<String> takenAway(String variable) {
        return script.takenAwayBefore(command, variable);
    }

    @Override
    public Optional<List<YamlChange>> append(List<CommandOption> options) {
        if (mayEndOptions() || script.mayEndEarly(command, surroundings.variables())) {
            return Optional.empty();
        }
        try {
            List<NewOption> words =
                    options.stream().map(o -> new ScriptOption(o).words()).toList();
            return change(new OptionInsertion(script, command).edits(words, layout()))
                    .map(List::of);
        } catch (ShellSyntaxException e) {
            return Optional.empty();
        }
    }

    // What stands behind two hyphens is no option.
    private boolean mayEndOptions() {
        return Stream.of(program.words().stream().map(this::argument), inherited().stream(), operands())
                        .flatMap(s -> s)
                        .anyMatch(a -> a.is("--"))
                || END_OF_OPTIONS
                        .matcher(script.mentionedText(command, surroundings.variables()))
                        .find();
    }

    private OptionLayout layout() {
        boolean lines = places.content().filter(ScalarContent::takesLines).isPresent();
        return lines ? OptionLayout.AS_COMMAND : OptionLayout.INLINE;
    }

    @Override
    public Optional<YamlChange> replace(Argument argument, String value) {
        return command.words().stream()
                .filter(w -> argument(w).equals(argument) && mayBecome(w, value))
                .findFirst()
                .flatMap(w -> change(List.of(new TextEdit(w.range(), value))));
    }

    // A word that needed no quotes, or had some that the new one does not need.
    private static boolean mayBecome(Word word, String value) {
        boolean bare = word.literal().filter(word.raw()::equals).isPresent();
        return bare
                || word.literal().isPresent() && NEEDS_NO_QUOTES.matcher(value).matches();
    }

    @Override
    public Optional<List<YamlChange>> remove(List<Argument> arguments) {
        List<Word> words = command.words().stream()
                .filter(w -> arguments.contains(argument(w)))
                .toList();
        return words.size() == arguments.size()
                ? new WordRemoval(script, command)
                        .edits(words)
                        .flatMap(this::change)
                        .map(List::of)
                : Optional.empty();
    }

    private Optional<YamlChange> change(List<TextEdit> onScript) {
        return YamlChange.EditScalar.of(text(), source.scalar(), onScript).map(c -> c);
    }

    private SourceText text() {
        return source.place().file().text();
    }
}
