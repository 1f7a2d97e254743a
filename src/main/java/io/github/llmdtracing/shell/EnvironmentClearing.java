package io.github.llmdtracing.shell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whether a command starts its program without the variables that it has itself (GNU coreutils 9, env; sudo 1.9, env_reset; doas.conf;
 * Bash 5.2, exec -c; util-linux 2.39, su and runuser).
 *
 * @param command the command
 */
record EnvironmentClearing(SimpleCommand command) {
    private static final Set<String> LOGIN = Set.of("-", "-l", "--login");

    /** What clears them; none where they are handed on. */
    Optional<String> by() {
        List<String> words = command.words().stream()
                .map(Word::literalPrefix)
                .map(PrefixCommands::baseName)
                .toList();
        int program = command.program().orElse(0);
        return IntStream.range(0, program)
                .filter(at -> clears(words.get(at), words.subList(at + 1, program)))
                .mapToObj(words::get)
                .findFirst()
                .or(() -> command.programName().filter(p -> logsIn(p, words)));
    }

    private static boolean clears(String name, List<String> behind) {
        return switch (name) {
            case "env" ->
                behind.stream().takeWhile(EnvironmentClearing::isOfEnv).anyMatch(EnvironmentClearing::ignores);
            case "sudo" -> behind.stream().noneMatch(o -> o.matches("-[A-Za-z]*E[A-Za-z]*|--preserve-env(?:=.*)?"));
            case "doas" -> true;
            case "exec" -> behind.stream().anyMatch(o -> o.matches("-[cl]*c[cl]*"));
            default -> false;
        };
    }

    private static boolean isOfEnv(String word) {
        return word.startsWith("-") || word.contains("=");
    }

    private static boolean ignores(String option) {
        return option.equals("-") || option.matches("-[0v]*i[0iv]*|--ignore-environment");
    }

    private static boolean logsIn(String program, List<String> words) {
        return (program.equals("su") || program.equals("runuser"))
                && words.stream().anyMatch(LOGIN::contains);
    }
}
