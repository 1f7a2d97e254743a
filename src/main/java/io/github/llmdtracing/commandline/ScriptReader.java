package io.github.llmdtracing.commandline;

import io.github.llmdtracing.commandline.Launch.Form;
import io.github.llmdtracing.commandline.Launch.Obstacle;
import io.github.llmdtracing.commandline.Launch.Unread;
import io.github.llmdtracing.shell.ForeignText;
import io.github.llmdtracing.shell.NestedScript;
import io.github.llmdtracing.shell.ScriptCommand;
import io.github.llmdtracing.shell.ShellScript;
import io.github.llmdtracing.shell.ShellSyntaxException;
import io.github.llmdtracing.shell.SimpleCommand;
import io.github.llmdtracing.shell.Word;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the commands of a script that stands in a scalar. */
final class ScriptReader {
    private static final Pattern SCRIPT_FILE = Pattern.compile(".*\\.(sh|bash)");

    /** Scripts of images that start no server: this one starts or joins a Ray cluster (vllm-project/vllm, examples/online_serving, 2026). */
    private static final Pattern NO_SERVER = Pattern.compile("(.*/)?multi-node-serving\\.sh");

    /** A line that is a comment in a shell, in Python, and in most files. */
    private static final Pattern COMMENT = Pattern.compile("(?m)^[ \\t]*#.*$");

    private static final Pattern ARGUMENTS = Pattern.compile("\"?\\$\\{?[@*]}?\"?");

    private final ScriptSource source;
    private final ScriptPlaces places;
    private final String script;
    private final ScriptSurroundings surroundings;

    /**
     * A reader.
     *
     * @param script the script as the shell gets it, each character at the place that it has in the scalar
     */
    ScriptReader(ScriptSource source, String script, ScriptSurroundings surroundings) {
        this.source = source;
        this.places = new ScriptPlaces(source);
        this.script = script;
        this.surroundings = surroundings;
    }

    /** The commands, and what keeps some of them from being seen. */
    Launch read() throws ShellSyntaxException {
        ShellScript parsed = ShellScript.parse(script);
        List<ScriptCommandLine> lines = parsed.commands().stream()
                .filter(c -> !c.words().isEmpty())
                .map(c -> new ScriptCommand(parsed, c, surroundings.variables()))
                .filter(c -> !c.callsFunction())
                .map(c -> new ScriptCommandLine(source, places, c, surroundings))
                .toList();
        List<ScriptCommand> hidden = lines.stream()
                .filter(ScriptCommandLine::isHidden)
                .map(ScriptCommandLine::known)
                .filter(c -> !RayCommand.is(programOf(c.command())))
                .toList();
        return new Launch(Form.SCRIPT, List.copyOf(lines), obstacle(parsed, hidden), unread(parsed, hidden));
    }

    private List<Unread> unread(ShellScript parsed, List<ScriptCommand> hidden) {
        Stream<Unread> refused = parsed.nestedScripts().stream()
                .flatMap(n -> n.refusal().map(r -> new Unread(obstacle(r), n.text())).stream());
        Stream<Unread> behind = hidden.stream().map(c -> new Unread(hiding(c), c.mentionedText()));
        Stream<Unread> foreign = parsed.foreignTexts().stream().map(this::foreign);
        return Stream.of(refused, behind, foreign).flatMap(s -> s).toList();
    }

    private Unread foreign(ForeignText text) {
        int start = text.range().start();
        return new Unread(
                at(start, text.reader() + " cannot be followed"),
                withoutComments(text.range().of(script)),
                i -> places.fileOffset(start + i));
    }

    // Blanks for blanks, so that all else stays in its place.
    private static String withoutComments(String text) {
        return COMMENT.matcher(text).replaceAll(m -> " ".repeat(m.group().length()));
    }

    private Optional<Obstacle> obstacle(ShellScript parsed, List<ScriptCommand> hidden) {
        return refusedNestedScript(parsed)
                .or(() -> hidden.stream().findFirst().map(this::hiding))
                .or(() -> include(parsed))
                .or(() -> otherScript(parsed));
    }

    private Optional<Obstacle> refusedNestedScript(ShellScript parsed) {
        return parsed.nestedScripts().stream()
                .flatMap(n -> n.refusal().stream())
                .findFirst()
                .map(this::obstacle);
    }

    private Obstacle obstacle(NestedScript.Refusal refusal) {
        return at(refusal.offset(), "a script within the script cannot be read with certainty: " + refusal.reason());
    }

    private Obstacle hiding(ScriptCommand hidden) {
        SimpleCommand command = hidden.command();
        String setting = hidden.unknownSettingOfProgram()
                .map(by -> ", which \"" + by + "\" may have set")
                .orElse("");
        return at(command.range().start(), "a variable hides the program: " + programOf(command) + setting);
    }

    // What a nested script gets from the one around it is not to be seen in its own text.
    private String programOf(SimpleCommand command) {
        Word word = command.words().get(command.program().orElse(0));
        return word.expandsAround() ? word.range().of(script) : word.raw();
    }

    private Optional<Obstacle> include(ShellScript parsed) {
        return parsed.includes().stream()
                .findFirst()
                .map(w -> at(w.range().start(), "the script reads another one: " + w.raw()));
    }

    private Optional<Obstacle> otherScript(ShellScript parsed) {
        return parsed.commands().stream()
                .filter(c -> !ScriptCommand.of(parsed, c).isReadWithin())
                .flatMap(c -> fileOf(c).map(f -> at(c.range().start(), "the script starts another one: " + f)).stream())
                .findFirst();
    }

    /** The script file that a command runs, by a shell or by itself; where a variable names it, as it is written. */
    private static Optional<String> fileOf(SimpleCommand command) {
        List<String> words = command.program().isEmpty()
                ? List.of()
                : command
                        .words()
                        .subList(command.program().getAsInt(), command.words().size())
                        .stream()
                        .map(w -> w.literal().orElseGet(w::raw))
                        .toList();
        Optional<ShellInvocation> shell = words.isEmpty() ? Optional.empty() : ShellInvocation.of(words, 0);
        return shell.isPresent()
                ? fileOf(shell.get(), words).filter(f -> isScript(f) || isOfVariables(f))
                : words.stream().findFirst().filter(ScriptReader::isScript);
    }

    private static Optional<String> fileOf(ShellInvocation shell, List<String> words) {
        return shell.scriptFile().stream().mapToObj(words::get).findFirst();
    }

    private static boolean isScript(String file) {
        return SCRIPT_FILE.matcher(unquoted(file)).matches() && !isOfNoServer(file);
    }

    // All arguments at once may as well begin with an option.
    private static boolean isOfVariables(String file) {
        return file.contains("$") && !ARGUMENTS.matcher(file).matches() && !isOfNoServer(file);
    }

    private static boolean isOfNoServer(String file) {
        return NO_SERVER.matcher(unquoted(file)).matches();
    }

    private static String unquoted(String file) {
        return file.replaceFirst("[\"']$", "");
    }

    private Obstacle at(int offset, String problem) {
        return new Obstacle(source.place(), places.fileOffset(offset), problem);
    }
}
