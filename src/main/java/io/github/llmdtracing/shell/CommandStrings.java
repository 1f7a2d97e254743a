package io.github.llmdtracing.shell;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the words of a command that a shell reads as a script. */
record CommandStrings(SimpleCommand command) {
    private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "ash", "ksh", "zsh", "busybox");
    private static final Set<String> WITH_ARGUMENT = Set.of("-o", "+o", "-O", "+O", "--rcfile", "--init-file");

    /** Whether a program is a shell, by its name without a directory. */
    static boolean isShell(String name) {
        return SHELLS.contains(name);
    }

    /** The words that {@code eval} joins; none where this is another command. */
    List<Word> evaluated() {
        if (command.programName().filter("eval"::equals).isEmpty()) {
            return List.of();
        }
        List<Word> words = command.arguments();
        return !words.isEmpty() && words.get(0).is("--") ? words.subList(1, words.size()) : words;
    }

    /** The operand of {@code bash -c} or {@code su -c}. */
    Optional<Word> commandString() {
        if (command.programName().filter(SHELLS::contains).isPresent()) {
            return ofShell(command.arguments());
        }
        boolean su = command.programName()
                .filter(n -> n.equals("su") || n.equals("runuser"))
                .isPresent();
        return su ? ofSu(command.arguments()) : Optional.empty();
    }

    /** What {@code bash <<< word} reads. */
    Optional<Word> hereString() {
        return readsStandardInput()
                ? command.redirections().stream()
                        .filter(r -> r.operator().equals("<<<"))
                        .map(Redirection::target)
                        .findFirst()
                : Optional.empty();
    }

    /** Whether this reads a file into the script itself. */
    boolean isInclude() {
        return command.programLiteral()
                .filter(p -> p.equals("source") || p.equals("."))
                .isPresent();
    }

    /** Whether this makes the shell itself read something. */
    boolean readsIntoShell() {
        return isInclude() || !evaluated().isEmpty();
    }

    /** The file of the script that this runs, or reads, without any operands; none where it is another command. */
    Optional<String> scriptFile() {
        List<Word> arguments = command.arguments();
        if (isInclude() || command.programName().filter(SHELLS::contains).isPresent()) {
            boolean file = arguments.size() > 0
                    && arguments.subList(0, arguments.size() - 1).stream().allMatch(CommandStrings::isPlainOption);
            return file ? arguments.get(arguments.size() - 1).literal() : Optional.empty();
        }
        return arguments.isEmpty() ? command.programLiteral().filter(p -> p.indexOf('/') >= 0) : Optional.empty();
    }

    private static boolean isPlainOption(Word word) {
        return word.literal().filter(w -> w.matches("-[a-bd-np-z]+")).isPresent();
    }

    /** Whether this is a shell that reads its script from standard input (POSIX XCU sh: {@code -s}, or no operand). */
    boolean readsStandardInput() {
        boolean shell = command.programName().filter(SHELLS::contains).isPresent();
        List<Word> arguments = command.arguments();
        return shell
                && ofShell(arguments).isEmpty()
                && (arguments.stream().allMatch(CommandStrings::isShellOption)
                        || arguments.stream().anyMatch(w -> w.is("-s")));
    }

    private static Optional<Word> ofShell(List<Word> arguments) {
        boolean commandFollows = false;
        int at = 0;
        while (at < arguments.size() && isShellOption(arguments.get(at))) {
            String option = arguments.get(at).literalPrefix();
            commandFollows |= isCluster(option) && option.contains("c");
            at += WITH_ARGUMENT.contains(option) || isCluster(option) && option.endsWith("o") ? 2 : 1;
            if (option.equals("--") || option.equals("-")) {
                break;
            }
        }
        return commandFollows && at < arguments.size() ? Optional.of(arguments.get(at)) : Optional.empty();
    }

    private static boolean isShellOption(Word word) {
        return word.literal()
                .filter(w -> w.startsWith("-") || w.startsWith("+"))
                .isPresent();
    }

    private static boolean isCluster(String option) {
        return option.matches("-[A-Za-z]+");
    }

    private static Optional<Word> ofSu(List<Word> arguments) {
        for (int at = 0; at + 1 < arguments.size(); at++) {
            if (arguments.get(at).is("-c") || arguments.get(at).is("--command")) {
                return Optional.of(arguments.get(at + 1));
            }
        }
        return Optional.empty();
    }
}
