package io.github.llmdtracing.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A command among all that stands around it in its script: what it is made of, and what else has a say in what it does.
 *
 * @param script the script that holds the command
 * @param command the command
 * @param environment variables with which the script starts, by name; they count where the script itself does not set them
 */
public record ScriptCommand(ShellScript script, SimpleCommand command, Map<String, String> environment) {
    /** A command of a script of whose environment nothing is known. */
    public static ScriptCommand of(ShellScript script, SimpleCommand command) {
        return new ScriptCommand(script, command, Map.of());
    }

    /**
     * The words that it gets, with {@code $VAR} and {@code "${ARR[@]}"} followed to their assignments where exactly one sets the variable
     * before the command and under no condition. Only information: words that a variable brings have no place in the command.
     *
     * @param from the index of the first of its words that is wanted
     */
    public KnownWords knownWords(int from) {
        List<Word> words = command.words();
        return new WordResolution(this).resolve(words.subList(from, words.size()));
    }

    /**
     * The words with which it begins where variables bring some of them, as in {@code "${SERVER[@]}" --port 8000} and
     * {@code vllm "${ARGS[@]}"}, under the conditions of {@link #knownWords}; what several assignments may bring counts as far as it is the
     * same. None where all stand there themselves, or something else than a program of its own may come.
     */
    public BroughtWords brought() {
        return command.words().isEmpty() ? BroughtWords.NONE : new CommandOpening(this, program()).words();
    }

    /**
     * The index of the word that names the program really started: also behind a function of the script that runs its arguments, as in
     * {@code retry vllm serve}. Zero where there are no words.
     */
    public int program() {
        return new StartedProgram(this).index();
    }

    /** Whether it is the command of a function that runs its arguments: what it starts is said where the function is called. */
    public boolean runsArguments() {
        return ArgumentRunner.runsArguments(command)
                && command.context()
                        .function()
                        .filter(f -> new ArgumentRunner(script, f).before().isPresent())
                        .isPresent();
    }

    /** Whether it is a call of a function of the script, and no more is known: the shell prefers it to a program of that name. */
    public boolean callsFunction() {
        return program() == 0
                && command.programLiteral().filter(script::defines).isPresent();
    }

    /**
     * Whether a variable of the environment may bring more than words to it within a text that a shell reads again, so that what is put
     * behind it need not belong to the command.
     */
    public boolean mayEndEarly() {
        return command.words().stream()
                .flatMap(w -> RescannedVariables.parameters(w.parts()))
                .flatMap(p -> Optional.ofNullable(environment.get(p.name())).stream())
                .anyMatch(v -> !RescannedText.of(v, true).takesWordsBehind());
    }

    /** Whether its words or its here-document are a script whose commands are among those of the script around. */
    public boolean isReadWithin() {
        return script.textsOf(command).stream().anyMatch(n -> n.refusal().isEmpty());
    }

    /** All that it may be made of, as far as it is known. Only information. */
    public String mentionedText() {
        return String.join("\n", new MentionedOptions(this).texts());
    }

    /** The long options that may come to it by its parameters, and by what these are made of. Only information. */
    public Set<String> mentionedOptions() {
        return new MentionedOptions(this).all();
    }

    /** Whether the arguments that the script was given may be among what it is made of. */
    public boolean mentionsArguments() {
        return !setsArguments() && new MentionedOptions(this).hasArguments();
    }

    /** Whether it gets arguments that the script has set itself, whatever arguments the script was given. */
    public boolean setsArguments() {
        return historyOf(PositionalSetting.NAME).isSetAnew();
    }

    /** The value that the script is certain to have given a variable when it comes to the command; none where that is not known. */
    public Optional<Word> certainValue(String variable) {
        List<Assignment> certain = historyOf(variable).certain();
        return certain.size() == 1 ? certain.get(0).value() : Optional.empty();
    }

    /**
     * What starts it without the variables of the script: {@code sudo}, {@code env -i}, {@code su -} and the like, before the command itself
     * or before the shell that reads it; none where nothing does.
     */
    public Optional<String> environmentClearedBy() {
        Stream<SimpleCommand> around = script.nestedScripts().stream()
                .filter(n -> n.commands().contains(command))
                .map(NestedScript::command);
        return Stream.concat(Stream.of(command), around)
                .flatMap(c -> new EnvironmentClearing(c).by().stream())
                .findFirst();
    }

    /** What may take a variable of the environment away before it runs, as {@code unset}; none where nothing does. */
    public Optional<String> takenAway(String variable) {
        return new VariableRemoval(script, command, variable).by();
    }

    /**
     * What may have given its program another value than the script has for it, as {@code . ./env.sh}, or an {@code eval} of what is not
     * known; none where nothing may, or no variable names the program.
     */
    public Optional<String> unknownSettingOfProgram() {
        return command.words().stream()
                .skip(program())
                .limit(1)
                .flatMap(w -> w.singleParameter().stream())
                .flatMap(p -> historyOf(p.name()).unknownSetting().stream())
                .map(OtherSetting::by)
                .findFirst();
    }

    private AssignmentHistory historyOf(String variable) {
        return new AssignmentHistory(script, command, variable);
    }
}
