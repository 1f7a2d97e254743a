package io.github.llmdtracing.commandline;

import io.github.llmdtracing.commandline.Launch.Form;
import io.github.llmdtracing.commandline.Launch.Obstacle;
import io.github.llmdtracing.shell.ScriptCommand;
import io.github.llmdtracing.shell.ShellScript;
import io.github.llmdtracing.shell.ShellSyntaxException;
import io.github.llmdtracing.shell.SimpleCommand;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what a container starts off its {@code command} and {@code args}. */
public final class LaunchReader {
    private static final Pattern SCRIPT_FILE = Pattern.compile(".*\\.(sh|bash)");

    private final Function<YamlNode, Place> places;
    private final YamlMapping container;
    private final Function<String, Optional<ScriptSource>> mounted;
    private final Map<String, String> variables;
    private final Placeholders placeholders;

    /**
     * A reader for one container.
     *
     * @param places the file and document of each node of the container
     * @param container the mapping with {@code command} and {@code args}
     * @param mounted the script that stands at a path in the container, where the tree has it
     * @param variables the container's variables of known value
     * @param placeholders what is filled in before the container is made
     */
    public LaunchReader(
            Function<YamlNode, Place> places,
            YamlMapping container,
            Function<String, Optional<ScriptSource>> mounted,
            Map<String, String> variables,
            Placeholders placeholders) {
        this.places = places;
        this.container = container;
        this.mounted = mounted;
        this.variables = filledIn(variables, placeholders);
        this.placeholders = placeholders;
    }

    private static Map<String, String> filledIn(Map<String, String> variables, Placeholders placeholders) {
        Map<String, String> values = new HashMap<>(variables);
        values.replaceAll((name, value) -> placeholders.filledIn(value));
        values.putAll(placeholders.values());
        return values;
    }

    /** What the container starts. */
    public Launch read() {
        Optional<YamlNode> odd = Stream.of("command", "args")
                .flatMap(k -> container.get(k).stream())
                .filter(LaunchReader::isUnreadable)
                .findFirst();
        return odd.map(n -> Launch.hidden(Form.LIST, obstacle(n, "command and args have to be lists of strings")))
                .orElseGet(this::readAll);
    }

    private Launch readAll() {
        Launch launch = readWords();
        return launch.and(new FilesInWords(mounted).of(launch.lines()));
    }

    private static boolean isUnreadable(YamlNode list) {
        boolean empty = list.isNull();
        return !empty
                && list.asSequence()
                        .filter(s ->
                                s.items().stream().allMatch(i -> i.asScalar().isPresent()))
                        .isEmpty();
    }

    private Launch readWords() {
        List<YamlScalar> words = new ArrayList<>(words("command"));
        boolean entryPoint = words.isEmpty();
        words.addAll(words("args"));
        return entryPoint ? Launch.of(Form.ENTRY_POINT, ofEntryPoint(words)) : readProgram(words);
    }

    private CommandLine ofEntryPoint(List<YamlScalar> words) {
        ArgvSurroundings surroundings =
                new ArgvSurroundings(Optional.empty(), Optional.empty(), this::variable, placeholders);
        return new ArgvCommandLine(places, container, words, surroundings);
    }

    private List<YamlScalar> words(String key) {
        return container.sequence(key).map(YamlSequence::items).orElse(List.of()).stream()
                .flatMap(i -> i.asScalar().stream())
                .toList();
    }

    private Launch readProgram(List<YamlScalar> words) {
        List<String> values =
                words.stream().map(w -> placeholders.filledIn(w.value())).toList();
        Optional<ShellScript> whole = asCommand(values);
        Optional<SimpleCommand> command = whole.map(w -> w.commands().get(0));
        Optional<String> cleared =
                whole.flatMap(w -> ScriptCommand.of(w, w.commands().get(0)).environmentClearedBy());
        int program = command.map(c -> c.program().orElse(0)).orElse(0);
        Optional<ShellInvocation> shell = ShellInvocation.of(values, program);
        if (shell.isPresent()) {
            return readShell(shell.get(), words, cleared);
        }
        return script(values.get(program))
                .map(s -> readScript(s, new Operands(operands(words, program + 1), true), cleared))
                .orElseGet(() -> readProgram(
                        words.subList(program, words.size()),
                        new ArgvSurroundings(command, cleared, this::variable, placeholders)));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    private Optional<ScriptSource> script(String path) {
        return path.startsWith("/") ? mounted.apply(path) : Optional.empty();
    }

    private Launch readProgram(List<YamlScalar> words, ArgvSurroundings surroundings) {
        CommandLine line = new ArgvCommandLine(places, container, words, surroundings);
        String program = placeholders.filledIn(words.get(0).value());
        return SCRIPT_FILE.matcher(program.toLowerCase(Locale.ROOT)).matches()
                ? new Launch(Form.LIST, throughScript(line, words), Optional.of(ownScript(words.get(0))))
                : Launch.of(Form.LIST, line);
    }

    // An entry point such as NVIDIA's nvidia_entrypoint.sh prepares things and then runs its arguments: where they
    // are a command that is known, nothing else can be meant.
    private List<CommandLine> throughScript(CommandLine script, List<YamlScalar> words) {
        List<YamlScalar> arguments = words.subList(1, words.size());
        return arguments.isEmpty() || arguments.get(0).value().startsWith("-")
                ? List.of(script)
                : Stream.concat(Stream.of(script), readProgram(arguments).lines().stream())
                        .toList();
    }

    private Obstacle ownScript(YamlScalar path) {
        return obstacle(path, "the container starts the script " + path.value() + " of its image");
    }

    private Launch readShell(ShellInvocation shell, List<YamlScalar> words, Optional<String> clearedBy) {
        if (shell.commandString().isPresent()) {
            YamlScalar script = words.get(shell.commandString().getAsInt());
            return readScript(
                    new ScriptSource(places.apply(script), script),
                    KubernetesExpansion.masked(script.value()),
                    operandsOf(words, shell.commandString().getAsInt()),
                    clearedBy);
        }
        if (shell.scriptFile().isEmpty()) {
            return Launch.hidden(Form.SCRIPT, obstacle(words.get(0), "the container starts a shell without a script"));
        }
        YamlScalar path = words.get(shell.scriptFile().getAsInt());
        Operands operands = new Operands(operands(words, shell.scriptFile().getAsInt() + 1), true);
        return script(path.value())
                .map(s -> readScript(s, operands, clearedBy))
                .orElseGet(() -> Launch.hidden(Form.SCRIPT, ownScript(path)));
    }

    // Behind a command string comes the script's own name first.
    private Operands operandsOf(List<YamlScalar> words, int commandString) {
        return new Operands(operands(words, commandString + 2), words.size() > commandString + 1);
    }

    private List<Argument> operands(List<YamlScalar> words, int from) {
        return words.stream()
                .skip(from)
                .map(w -> Argument.of(
                                placeholders.filledIn(w.value()), w.range().start())
                        .in(places.apply(w)))
                .toList();
    }

    private Launch readScript(ScriptSource source, Operands operands, Optional<String> clearedBy) {
        return readScript(source, source.scalar().value(), operands, clearedBy);
    }

    private Launch readScript(ScriptSource source, String script, Operands operands, Optional<String> clearedBy) {
        try {
            return new ScriptReader(source, script, new ScriptSurroundings(variables, operands, clearedBy)).read();
        } catch (ShellSyntaxException e) {
            int offset = new ScriptPlaces(source).fileOffset(e.offset());
            return Launch.hidden(
                    Form.SCRIPT,
                    new Obstacle(source.place(), offset, "the script cannot be read with certainty: " + e.reason()));
        }
    }

    private Obstacle obstacle(YamlNode node, String problem) {
        return new Obstacle(places.apply(node), node.range().start(), problem);
    }

    // The shell knows which commands start another one; a list is a simple command whose words are all quoted.
    private static Optional<ShellScript> asCommand(List<String> values) {
        String quoted =
                values.stream().map(v -> "'" + v.replace("'", "'\\''") + "'").collect(Collectors.joining(" "));
        try {
            return Optional.of(ShellScript.parse(quoted))
                    .filter(s -> !s.commands().isEmpty());
        } catch (ShellSyntaxException e) {
            return Optional.empty();
        }
    }
}
