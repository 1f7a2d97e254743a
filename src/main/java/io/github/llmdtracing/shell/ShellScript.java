package io.github.llmdtracing.shell;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;
import static java.util.stream.Collectors.toUnmodifiableSet;

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
    private final Set<String> functionNames;
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
        this.functionNames = functions.stream().map(FunctionDefinition::name).collect(toUnmodifiableSet());
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

    /** The scripts in the words of a command, also those that are refused. */
    List<NestedScript> textsOf(SimpleCommand command) {
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

    /** Whether the script defines a function of that name. */
    boolean defines(String function) {
        return functionNames.contains(function);
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

    /** What the script writes into a file, by a here-document and once; as it is written, so that variables may stand in it. */
    public Optional<String> writtenFile(String path) {
        return written.once(path).map(w -> w.document().body().of(text));
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
     * The files that the script reads with {@code source} or {@code .}, which may do anything to it: none that it has written itself, and
     * no {@code activate} of a virtual environment.
     */
    public List<Word> includes() {
        return opaque().flatMap(o -> o.include().stream()).toList();
    }
}
