package io.github.llmdtracing.plan;

import io.github.llmdtracing.commandline.Argument;
import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.commandline.Launch;
import io.github.llmdtracing.commandline.Launch.Form;
import io.github.llmdtracing.commandline.Launch.Obstacle;
import io.github.llmdtracing.commandline.RayCommand;
import io.github.llmdtracing.serving.ComponentIds;
import io.github.llmdtracing.serving.Program;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Commands that may start the model server of their image although none of them is its own: what a variable brings, and what programs start
 * that take a command in a form of their own (torchrun, PyTorch 2; xargs, GNU findutils 4; flock, runuser and su, util-linux 2.39).
 *
 * @param launch what the container starts
 * @param component the model server
 */
record UnseenServer(Launch launch, String component) {
    private static final Set<String> STARTERS =
            Set.of("torchrun", "xargs", "parallel", "flock", "-c", "runuser", "su", "accelerate", "mpirun", "srun");
    private static final Set<String> STARTING_MODULES =
            Set.of("torch.distributed.run", "torch.distributed.launch", "accelerate.commands.launch");
    private static final Map<String, Pattern> SERVERS = Map.of(
            ComponentIds.VLLM, Pattern.compile("\\bvllm +serve\\b|\\bvllm\\.entrypoints\\.\\w+"),
            ComponentIds.SGLANG, Pattern.compile("\\bsglang +serve\\b|\\bsglang\\.launch_server\\b"));
    private static final Map<String, String> MODULES =
            Map.of(ComponentIds.VLLM, "vllm.entrypoints", ComponentIds.SGLANG, "sglang.launch_server");
    /** What only speaks of a command. */
    private static final Set<String> TELLING =
            Set.of("echo", "printf", "logger", "pkill", "pgrep", "grep", "which", "man");

    private static final Pattern VARIABLE = Pattern.compile(".*\\$\\(\\w+\\).*");

    /** The model server that a script speaks of, whatever it starts. */
    static Optional<String> mentioned(Launch launch) {
        return launch.lines().stream()
                .flatMap(l -> l.script().stream())
                .flatMap(s -> SERVERS.entrySet().stream()
                        .filter(e -> e.getValue().matcher(s.value()).find()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** A command whose program nobody knows, and that is given the words of a server to start: {@code vault-env vllm serve}. */
    static Optional<UnseenServer.Started> started(Launch launch) {
        return SERVERS.keySet().stream()
                .flatMap(c -> launch.lines().stream().flatMap(l -> new UnseenServer(launch, c).started(l).stream()))
                .findFirst();
    }

    /**
     * A server that another program starts.
     *
     * @param component the server
     * @param obstacle the command
     */
    record Started(String component, Obstacle obstacle) {}

    private Optional<Started> started(CommandLine line) {
        List<Argument> words = line.arguments();
        boolean behind = IntStream.range(1, words.size()).anyMatch(i -> isStarted(words, i));
        return Optional.of(line)
                .filter(l -> behind && !TELLING.contains(words.get(0).baseName()))
                .map(l -> new Started(
                        component,
                        new Obstacle(
                                l.place(),
                                l.offset(),
                                "whether \"" + name(Program.of(words)) + "\" starts " + component
                                        + " cannot be seen")));
    }

    private boolean isStarted(List<Argument> words, int at) {
        boolean module = words.get(at - 1).is("-m")
                && MODULES.getOrDefault(component, "-").equals(first(words.get(at)));
        return module
                || words.get(at).baseName().equals(component)
                        && at + 1 < words.size()
                        && words.get(at + 1).is("serve");
    }

    private static String first(Argument module) {
        return module.prefix().replaceFirst("(?<=^vllm\\.entrypoints)\\..*", "");
    }

    /** The first such command. */
    Optional<Obstacle> obstacle() {
        return SERVERS.containsKey(component)
                ? launch.lines().stream()
                        .filter(l -> !l.arguments().isEmpty())
                        .flatMap(l -> problem(l).map(p -> new Obstacle(l.place(), l.offset(), p)).stream())
                        .findFirst()
                : Optional.empty();
    }

    private Optional<String> problem(CommandLine line) {
        List<Argument> words = line.arguments();
        if (RayCommand.is(words.get(0).text())) {
            return Optional.empty();
        }
        if (isVariable(words.get(0))) {
            return Optional.of("a variable hides the program: " + words.get(0).text());
        }
        Program program = Program.of(words);
        return mayBeServer(program) || startsOther(program) && names(words)
                ? Optional.of("whether \"" + name(program) + "\" starts " + component + " cannot be seen")
                : Optional.empty();
    }

    // Behind flock and its file stands a command, or -c and a command string.
    private static String name(Program program) {
        return program.name().equals("-c") ? "flock" : program.name();
    }

    private boolean mayBeServer(Program program) {
        List<Argument> arguments = program.arguments();
        if (program.module().isPresent()) {
            return launch.form() == Form.LIST
                    && program.module()
                            .filter(m -> VARIABLE.matcher(m).matches())
                            .isPresent();
        }
        return program.name().equals(component)
                ? !arguments.isEmpty() && isVariable(arguments.get(0))
                : program.isPython() && hidesModule(arguments);
    }

    // The first word that is no option, or what follows -m.
    private boolean hidesModule(List<Argument> arguments) {
        return arguments.stream()
                .dropWhile(a -> a.prefix().startsWith("-") && !a.is("-c"))
                .findFirst()
                .filter(this::isVariable)
                .isPresent();
    }

    private boolean isVariable(Argument word) {
        return word.literal().isEmpty() && word.prefix().isEmpty()
                || launch.form() == Form.LIST && VARIABLE.matcher(word.prefix()).matches();
    }

    private static boolean startsOther(Program program) {
        return STARTERS.contains(program.name())
                || program.module().filter(STARTING_MODULES::contains).isPresent()
                || program.isPython() && program.arguments().stream().anyMatch(a -> a.is("-c"));
    }

    private boolean names(List<Argument> words) {
        Pattern server = SERVERS.getOrDefault(component, VARIABLE);
        return words.stream().anyMatch(w -> server.matcher(w.text()).find())
                || IntStream.range(1, words.size()).anyMatch(i -> isServer(words, i));
    }

    private boolean isServer(List<Argument> words, int at) {
        boolean serves = at + 1 == words.size() || words.get(at + 1).is("serve");
        return serves && words.get(at).baseName().equals(component);
    }
}
