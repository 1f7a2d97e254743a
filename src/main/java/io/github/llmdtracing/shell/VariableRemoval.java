package io.github.llmdtracing.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What takes a variable of the environment away before a command runs, perhaps: {@code unset}, {@code export -n}, {@code declare +x} (Bash
 * 5.2, Shell Builtin Commands). A value that the variable is certain to be given afterwards counts.
 *
 * @param script the script
 * @param command the command
 * @param name the variable
 */
record VariableRemoval(ShellScript script, SimpleCommand command, String name) {
    /** The builtin, as people name it; none where nothing takes the variable away. */
    Optional<String> by() {
        return script.commands().stream()
                .filter(c -> c.range().end() <= command.range().start())
                .filter(c -> c.context().mayChangeShellOf(command.context()))
                .filter(c -> !isGivenAgain(c))
                .flatMap(c -> by(c).stream())
                .findFirst();
    }

    private Optional<String> by(SimpleCommand builtin) {
        List<String> words =
                builtin.arguments().stream().map(Word::literalPrefix).toList();
        boolean named = words.stream().anyMatch(w -> w.equals(name) || w.startsWith(name + "="));
        return named ? builtin.programName().flatMap(p -> takingAway(p, words)) : Optional.empty();
    }

    private static Optional<String> takingAway(String program, List<String> words) {
        return switch (program) {
            case "unset" -> Optional.of("unset").filter(u -> !words.contains("-f"));
            case "export" ->
                Optional.of("export -n").filter(e -> words.stream().anyMatch(w -> w.matches("-[fp]*n[fp]*")));
            case "declare", "typeset" -> Optional.of(program + " +x").filter(d -> words.contains("+x"));
            default -> Optional.empty();
        };
    }

    private boolean isGivenAgain(SimpleCommand builtin) {
        Stream<Assignment> between = script.assignmentsTo(name).stream()
                .filter(a -> a.range().start() >= builtin.range().end())
                .filter(a -> a.range().end() <= command.range().start());
        return command.valueBefore(name).isPresent()
                || between.anyMatch(a -> a.context().isCertainFor(command.context()));
    }
}
