package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.Argument;
import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.commandline.Launch;
import io.github.llmdtracing.commandline.Launch.Form;
import io.github.llmdtracing.commandline.Launch.Obstacle;
import io.github.llmdtracing.commandline.RayCommand;
import io.github.llmdtracing.serving.Program;
import io.github.llmdtracing.yaml.YamlScalar;
import java.util.List;
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
    private static final Pattern VARIABLE = Pattern.compile(".*\\$\\(\\w+\\).*");

    /** The model server that a script speaks of, whatever it starts. */
    static Optional<String> mentioned(Launch launch) {
        List<String> scripts = launch.lines().stream()
                .flatMap(l -> l.script().stream())
                .map(YamlScalar::value)
                .toList();
        return ServerName.ALL.stream()
                .filter(n -> scripts.stream().anyMatch(n::isIn))
                .map(ServerName::component)
                .findFirst();
    }

    /** The first such command. */
    Optional<Obstacle> obstacle() {
        return ServerName.of(component).isPresent()
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
                ? Optional.of(cannotBeSeen(words, component))
                : Optional.empty();
    }

    /** What is said of a command whose program may start a server. */
    static String cannotBeSeen(List<Argument> words, String component) {
        return "whether \"" + name(Program.of(words)) + "\" starts " + component + " cannot be seen";
    }

    // Behind flock and its file stands a command, or -c and a command string.
    private static String name(Program program) {
        String name = program.name().equals("-c") ? "flock" : program.name();
        return program.module().map(m -> name + " -m " + m).orElse(name);
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
        return ServerName.of(component).filter(n -> names(n, words)).isPresent();
    }

    private static boolean names(ServerName server, List<Argument> words) {
        return words.stream().anyMatch(w -> server.isIn(w.text()))
                || IntStream.range(1, words.size()).anyMatch(i -> server.mayBeExecutable(words, i));
    }
}
