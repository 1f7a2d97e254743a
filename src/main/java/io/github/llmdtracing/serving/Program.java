package io.github.llmdtracing.serving;

import io.github.llmdtracing.commandline.Argument;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The program that a command line starts.
 *
 * @param name the executable without its directory; for Python, the interpreter
 * @param module the module behind Python's {@code -m}
 * @param arguments what the program or module gets
 */
public record Program(String name, Optional<String> module, List<Argument> arguments) {
    private static final Pattern PYTHON = Pattern.compile("python[0-9.]*");

    /** Copies the list. */
    public Program {
        arguments = List.copyOf(arguments);
    }

    /** The program of a command line that names one. */
    public static Program of(List<Argument> words) {
        String name = words.isEmpty() ? "" : words.get(0).baseName();
        List<Argument> rest = words.isEmpty() ? words : words.subList(1, words.size());
        return PYTHON.matcher(name).matches() ? python(name, rest) : new Program(name, Optional.empty(), rest);
    }

    private static Program python(String name, List<Argument> rest) {
        for (int i = 0; i + 1 < rest.size() && rest.get(i).prefix().startsWith("-"); i++) {
            if (rest.get(i).is("-m")) {
                return new Program(name, rest.get(i + 1).literal(), rest.subList(i + 2, rest.size()));
            }
        }
        return new Program(name, Optional.empty(), rest);
    }

    /** Whether this is the executable {@code executable} and its first argument {@code subcommand}. */
    boolean is(String executable, String subcommand) {
        return name.equals(executable) && firstArgument().equals(subcommand);
    }

    /** Whether this is Python running {@code someModule}. */
    boolean runs(String someModule) {
        return module.filter(someModule::equals).isPresent();
    }

    String firstArgument() {
        return arguments.isEmpty() ? "" : arguments.get(0).literal().orElse("");
    }
}
