package io.github.llmdtracing.commandline;

import io.github.llmdtracing.commandline.Launch.Form;
import io.github.llmdtracing.commandline.Launch.Obstacle;
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
    private final Placeholders placeholders;

    /**
     * A reader for one container.
     *
     * @param places the file and document of each node of the container
     * @param container the mapping with {@code command} and {@code args}
     * @param mounted the script that stands at a path in the container, where the tree has it
     * @param placeholders what is filled in before the container is made
     */
    public LaunchReader(
            Function<YamlNode, Place> places,
            YamlMapping container,
            Function<String, Optional<ScriptSource>> mounted,
            Placeholders placeholders) {
        this.places = places;
        this.container = container;
        this.mounted = mounted;
        this.placeholders = placeholders;
    }

    /** What the container starts. */
    public Launch read() {
        Optional<YamlNode> odd = Stream.of("command", "args")
                .flatMap(k -> container.get(k).stream())
                .filter(LaunchReader::isUnreadable)
                .findFirst();
        return odd.map(n -> Launch.hidden(Form.LIST, obstacle(n, "command and args have to be lists of strings")))
                .orElseGet(this::readWords);
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
        CommandLine line = new ArgvCommandLine(places, container, words, placeholders);
        return entryPoint ? Launch.of(Form.ENTRY_POINT, line) : readProgram(words);
    }

    private List<YamlScalar> words(String key) {
        return container.sequence(key).map(YamlSequence::items).orElse(List.of()).stream()
                .flatMap(i -> i.asScalar().stream())
                .toList();
    }

    private Launch readProgram(List<YamlScalar> words) {
        List<String> values =
                words.stream().map(w -> placeholders.filledIn(w.value())).toList();
        int program = programIndex(values);
        Optional<ShellInvocation> shell = ShellInvocation.of(values, program);
        if (shell.isPresent()) {
            return readShell(shell.get(), words);
        }
        return script(values.get(program))
                .map(s -> readScript(s, new Operands(operands(words, program + 1), true)))
                .orElseGet(() -> readProgram(words.subList(program, words.size()), values.get(program)));
    }

    private Optional<ScriptSource> script(String path) {
        return path.startsWith("/") ? mounted.apply(path) : Optional.empty();
    }

    private Launch readProgram(List<YamlScalar> words, String program) {
        CommandLine line = new ArgvCommandLine(places, container, words, placeholders);
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

    private Launch readShell(ShellInvocation shell, List<YamlScalar> words) {
        if (shell.commandString().isPresent()) {
            YamlScalar script = words.get(shell.commandString().getAsInt());
            return readScript(
                    new ScriptSource(places.apply(script), script),
                    KubernetesExpansion.masked(script.value()),
                    operandsOf(words, shell.commandString().getAsInt()));
        }
        if (shell.scriptFile().isEmpty()) {
            return Launch.hidden(Form.SCRIPT, obstacle(words.get(0), "the container starts a shell without a script"));
        }
        YamlScalar path = words.get(shell.scriptFile().getAsInt());
        Operands operands = new Operands(operands(words, shell.scriptFile().getAsInt() + 1), true);
        return script(path.value())
                .map(s -> readScript(s, operands))
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

    private Launch readScript(ScriptSource source, Operands operands) {
        return readScript(source, source.scalar().value(), operands);
    }

    private Launch readScript(ScriptSource source, String script, Operands operands) {
        try {
            return new ScriptReader(source, script, environment(), operands).read();
        } catch (ShellSyntaxException e) {
            int offset = new ScriptPlaces(source).fileOffset(e.offset());
            return Launch.hidden(
                    Form.SCRIPT,
                    new Obstacle(source.place(), offset, "the script cannot be read with certainty: " + e.reason()));
        }
    }

    private Map<String, String> environment() {
        Map<String, String> values = new HashMap<>();
        container.sequence("env").stream()
                .flatMap(s -> s.items().stream())
                .flatMap(i -> i.asMapping().stream())
                .forEach(m -> m.text("name")
                        .ifPresent(n -> m.text("value").ifPresent(v -> values.put(n, placeholders.filledIn(v)))));
        values.putAll(placeholders.values());
        return values;
    }

    private Obstacle obstacle(YamlNode node, String problem) {
        return new Obstacle(places.apply(node), node.range().start(), problem);
    }

    // The shell knows which commands start another one; a list is a simple command whose words are all quoted.
    private static int programIndex(List<String> values) {
        String quoted =
                values.stream().map(v -> "'" + v.replace("'", "'\\''") + "'").collect(Collectors.joining(" "));
        try {
            List<SimpleCommand> commands = ShellScript.parse(quoted).commands();
            return commands.isEmpty() ? 0 : commands.get(0).program().orElse(0);
        } catch (ShellSyntaxException e) {
            return 0;
        }
    }
}
