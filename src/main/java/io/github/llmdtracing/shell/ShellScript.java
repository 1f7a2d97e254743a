package io.github.llmdtracing.shell;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * A shell script as it is written: POSIX sh and what bash adds to it, as far as start scripts of containers go. Every offset is
 * one of the text that was parsed. Nothing is executed, and files that it sources are not read.
 */
public final class ShellScript {
    private final String text;
    private final List<SimpleCommand> commands;
    private final List<Assignment> assignments;
    private final List<FunctionDefinition> functions;
    private final List<NestedScript> nestedScripts;
    private final List<HereDocument> hereDocuments;
    private final List<Choice> choices;
    private final ChoiceCover cover;
    private final Map<String, List<Assignment>> assignmentsByName;
    private final OtherSettings otherSettings;
    private final WrittenFiles written;

    private ShellScript(String text, Session found) {
        this.text = text;
        this.commands = sorted(found.commands, c -> c.range().start());
        this.functions = sorted(found.functions, f -> f.range().start());
        this.nestedScripts = sorted(found.nested, n -> n.range().start());
        this.hereDocuments = sorted(found.hereDocuments, h -> h.body().start());
        this.choices = sorted(found.choices, c -> -c.start());
        FunctionCalls calls = new FunctionCalls(commands, functions);
        NameReferences references = new NameReferences(commands, found.assignments, calls);
        this.assignments = sorted(
                references.followed(found.assignments).toList(), a -> a.range().start());
        this.assignmentsByName = assignments.stream().collect(groupingBy(Assignment::name, toUnmodifiableList()));
        this.cover = new ChoiceCover(assignments, commands, choices);
        this.otherSettings = new OtherSettings(
                references.followed(otherSettings(found), found.assignments).toList(), calls);
        this.written = found.written;
    }

    private List<OtherSetting> otherSettings(Session found) {
        Stream<OtherSetting> opaque = opaque().flatMap(o -> o.setting().stream());
        return Stream.concat(found.otherSettings.stream(), opaque).toList();
    }

    private Stream<OpaqueSetting> opaque() {
        return commands.stream()
                .filter(c -> new CommandStrings(c).readsIntoShell())
                .map(c -> new OpaqueSetting(c, textsOf(c), assignmentsByName.keySet()));
    }

    private List<NestedScript> textsOf(SimpleCommand command) {
        return nestedScripts.stream().filter(n -> n.command() == command).toList();
    }

    private static <T> List<T> sorted(List<T> found, ToIntFunction<T> place) {
        return found.stream().sorted(Comparator.comparingInt(place)).toList();
    }

    /**
     * Reads a script. A CRLF ends a line as LF does, because that is what its author saw.
     *
     * @throws ShellSyntaxException when a shell would refuse it, when it nests too deeply, or when shells read it differently
     */
    public static ShellScript parse(String text) throws ShellSyntaxException {
        ShellScript script = read(text);
        RescannedVariables variables = RescannedVariables.of(script);
        return variables.isEmpty() ? script : read(text, variables);
    }

    /** Reads a script, and of what variables bring nothing. */
    static ShellScript read(String text) throws ShellSyntaxException {
        return read(text, RescannedVariables.none());
    }

    private static ShellScript read(String text, RescannedVariables variables) throws ShellSyntaxException {
        Session session = new Session(variables);
        new CommandReader(new Cursor(new ScriptText.Whole(text), session, Frame.root(), 0)).script();
        return new ShellScript(text, session);
    }

    /** The text that was parsed. */
    public String text() {
        return text;
    }

    /**
     * Every simple command, in the order of the text: also those in functions, compound commands, substitutions, here-documents
     * and nested scripts. {@link SimpleCommand#context()} says where each stands.
     */
    public List<SimpleCommand> commands() {
        return commands;
    }

    /** The functions that the script defines. */
    public List<FunctionDefinition> functions() {
        return functions;
    }

    /** The scripts in the words of commands, also those that are refused. */
    public List<NestedScript> nestedScripts() {
        return nestedScripts;
    }

    /** The here-documents, whoever reads them. */
    public List<HereDocument> hereDocuments() {
        return hereDocuments;
    }

    /** The texts that somebody else may read as commands: what they start is not among those of the script. */
    public List<ForeignText> foreignTexts() {
        return new ForeignTexts(this).all();
    }

    /** The assignments that set a variable of the shell, not only of one command. */
    public List<Assignment> assignmentsTo(String name) {
        return assignmentsByName.getOrDefault(name, List.of());
    }

    /**
     * The words that a command of this script gets, with {@code $VAR} and {@code "${ARR[@]}"} followed to their assignments where
     * exactly one sets the variable before the command and under no condition. Only information: words that a variable brings
     * have no place in the command.
     */
    public KnownWords knownWords(SimpleCommand command) {
        return knownWords(command, Map.of());
    }

    /**
     * The same where the script starts with variables of known value.
     *
     * @param environment values by name; they count where the script itself does not set the variable
     */
    public KnownWords knownWords(SimpleCommand command, Map<String, String> environment) {
        return knownWords(command, environment, 0);
    }

    /** The same for the words of the command from one on, by its index. */
    public KnownWords knownWords(SimpleCommand command, Map<String, String> environment, int from) {
        List<Word> words = command.words();
        return new WordResolution(this, command, environment).resolve(words.subList(from, words.size()));
    }

    /**
     * The words with which a command begins where variables bring some of them, as in {@code "${SERVER[@]}" --port 8000} and
     * {@code vllm "${ARGS[@]}"}, under the conditions of {@link #knownWords}; what several assignments may bring counts as far as it is the
     * same. None where all stand there themselves, or something else than a program of its own may come.
     */
    public BroughtWords brought(SimpleCommand command, Map<String, String> environment) {
        return command.words().isEmpty()
                ? BroughtWords.NONE
                : new CommandOpening(this, command, programOf(command), environment).words();
    }

    /**
     * The index of the word that names the program really started: also behind a function of the script that runs its arguments, as in
     * {@code retry vllm serve}. Zero where there are no words.
     */
    public int programOf(SimpleCommand command) {
        return new StartedProgram(this, command).index();
    }

    /** Whether a command is that of a function that runs its arguments: what it starts is said where the function is called. */
    public boolean runsArguments(SimpleCommand command) {
        return ArgumentRunner.runsArguments(command)
                && command.context()
                        .function()
                        .filter(f -> new ArgumentRunner(this, f).before().isPresent())
                        .isPresent();
    }

    /**
     * Whether a variable of the environment may bring more than words to a command within a text that a shell reads again, so that what is
     * put behind it need not belong to the command.
     */
    public boolean mayEndEarly(SimpleCommand command, Map<String, String> environment) {
        return command.words().stream()
                .flatMap(w -> RescannedVariables.parameters(w.parts()))
                .flatMap(p -> Optional.ofNullable(environment.get(p.name())).stream())
                .anyMatch(v -> !RescannedText.of(v, true).takesWordsBehind());
    }

    /** Whether the words or the here-document of a command are a script whose commands are among those of this one. */
    public boolean isReadWithin(SimpleCommand command) {
        return textsOf(command).stream().anyMatch(n -> n.refusal().isEmpty());
    }

    /** What the script writes into a file, by a here-document and once; as it is written, so that variables may stand in it. */
    public Optional<String> writtenFile(String path) {
        return written.once(path).map(w -> w.document().body().of(text));
    }

    /** All that a command may be made of, as far as it is known. Only information. */
    public String mentionedText(SimpleCommand command, Map<String, String> environment) {
        return String.join("\n", new MentionedOptions(this, command, environment).texts());
    }

    /** The long options that may come to a command by its parameters, and by what these are made of. Only information. */
    public Set<String> mentionedOptions(SimpleCommand command, Map<String, String> environment) {
        return new MentionedOptions(this, command, environment).all();
    }

    /** Whether the arguments that the script was given may be among what a command is made of. */
    public boolean mentionsArguments(SimpleCommand command) {
        return !setsArgumentsOf(command) && new MentionedOptions(this, command, Map.of()).hasArguments();
    }

    /** The value that the script is certain to have given a variable when it comes to a command; none where that is not known. */
    public Optional<Word> certainValue(SimpleCommand command, String variable) {
        List<Assignment> certain = new AssignmentHistory(this, command, variable).certain();
        return certain.size() == 1 ? certain.get(0).value() : Optional.empty();
    }

    /**
     * What starts a command without the variables of the script: {@code sudo}, {@code env -i}, {@code su -} and the like, before the
     * command itself or before the shell that reads it; none where nothing does.
     */
    public Optional<String> environmentClearedFor(SimpleCommand command) {
        Stream<SimpleCommand> around = nestedScripts.stream()
                .filter(n -> n.commands().contains(command))
                .map(NestedScript::command);
        return Stream.concat(Stream.of(command), around)
                .flatMap(c -> new EnvironmentClearing(c).by().stream())
                .findFirst();
    }

    /** What may take a variable of the environment away before a command runs, as {@code unset}; none where nothing does. */
    public Optional<String> takenAwayBefore(SimpleCommand command, String variable) {
        return new VariableRemoval(this, command, variable).by();
    }

    /** Whether a command gets arguments that the script has set itself, whatever arguments it was given. */
    public boolean setsArgumentsOf(SimpleCommand command) {
        return new AssignmentHistory(this, command, PositionalSetting.NAME).isSetAnew();
    }

    /** The choices between commands that set a variable whichever of their branches runs, the last first. */
    Stream<Choice> choicesThatSet(String name) {
        return choices.stream().filter(c -> cover.covers(c, name));
    }

    /** The choice of which this is a branch. */
    Optional<Choice> choiceOf(Frame branch) {
        return cover.choiceOf(branch);
    }

    /** Whether what follows a branch is not reached through it. */
    boolean leavesIn(Frame branch) {
        return cover.leavesIn(branch);
    }

    /** Whether anything in the script sets a variable. */
    boolean sets(String name) {
        return !otherSettings.named(name).isEmpty() || !assignmentsTo(name).isEmpty();
    }

    /** What else may set variables. */
    OtherSettings otherSettings() {
        return otherSettings;
    }

    /**
     * What may have given the program of a command another value than the script has for it, as {@code . ./env.sh}, or an {@code eval} of
     * what is not known; none where nothing may, or no variable names the program.
     */
    public Optional<String> unknownSettingOfProgram(SimpleCommand command) {
        return command.words().stream()
                .skip(programOf(command))
                .limit(1)
                .flatMap(w -> w.singleParameter().stream())
                .flatMap(p -> new AssignmentHistory(this, command, p.name()).unknownSetting().stream())
                .map(OtherSetting::by)
                .findFirst();
    }

    /**
     * The files that the script reads with {@code source} or {@code .}, which may do anything to it: none that it has written itself, and
     * no {@code activate} of a virtual environment.
     */
    public List<Word> includes() {
        return opaque().flatMap(o -> o.include().stream()).toList();
    }
}
