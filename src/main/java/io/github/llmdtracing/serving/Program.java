package io.github.llmdtracing.serving;

import io.github.llmdtracing.commandline.Argument;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The program that a command line starts; the interpreter's own options by the manual of Python 3.14.
 *
 * @param name the executable without its directory; for Python, the interpreter
 * @param module the module behind Python's {@code -m}
 * @param arguments what the program or module gets
 */
public record Program(String name, Optional<String> module, List<Argument> arguments) {
    private static final Pattern PYTHON = Pattern.compile("python[0-9.]*");
    private static final Pattern MODULE = Pattern.compile("-[bBdEiIOPqRsSuvx]*m");

    /** Executables of servers that are programs for Python themselves. */
    private static final Set<String> EXECUTABLES = Set.of("vllm", "vllm-omni", "sglang");

    private static final Set<String> WITH_VALUE = Set.of("-X", "-W", "--check-hash-based-pycs");

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
        int at = 0;
        while (at + 1 < rest.size() && rest.get(at).prefix().startsWith("-")) {
            String option = rest.get(at).prefix();
            if (MODULE.matcher(option).matches() && rest.get(at + 1).literal().isPresent()) {
                return new Program(name, rest.get(at + 1).literal(), rest.subList(at + 2, rest.size()));
            }
            at += WITH_VALUE.contains(option) ? 2 : 1;
        }
        return at < rest.size() && EXECUTABLES.contains(rest.get(at).baseName())
                ? new Program(rest.get(at).baseName(), Optional.empty(), rest.subList(at + 1, rest.size()))
                : new Program(name, Optional.empty(), rest);
    }

    /** Whether this is Python, with a module or without. */
    public boolean isPython() {
        return PYTHON.matcher(name).matches();
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
