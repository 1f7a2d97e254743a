package io.github.llmdtracing.commandline;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The words behind the name of a shell (POSIX XCU 4, {@code sh}): options, then either a command string or the path of a script.
 *
 * @param commandString the index of the word that is the script itself
 * @param scriptFile the index of the word that names the script's file
 */
record ShellInvocation(OptionalInt commandString, OptionalInt scriptFile) {
    private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "ash", "ksh", "mksh", "zsh");
    private static final Set<String> LONG_WITH_ARGUMENT = Set.of("--rcfile", "--init-file");

    /** The invocation whose program stands at {@code program}; none where that is no shell. */
    static Optional<ShellInvocation> of(List<String> words, int program) {
        String path = words.get(program);
        boolean isShell = SHELLS.contains(path.substring(path.lastIndexOf('/') + 1));
        return isShell ? Optional.of(readOptions(words, program + 1)) : Optional.empty();
    }

    private static ShellInvocation readOptions(List<String> words, int from) {
        int at = from;
        boolean command = false;
        while (at < words.size() && isOption(words.get(at))) {
            String option = words.get(at);
            command |= isShort(option) && option.indexOf('c') > 0;
            at += 1 + argumentsOf(option);
        }
        at += at < words.size() && (words.get(at).equals("--") || words.get(at).equals("-")) ? 1 : 0;
        OptionalInt operand = at < words.size() ? OptionalInt.of(at) : OptionalInt.empty();
        return command
                ? new ShellInvocation(operand, OptionalInt.empty())
                : new ShellInvocation(OptionalInt.empty(), operand);
    }

    private static boolean isOption(String word) {
        return word.length() > 1 && (word.charAt(0) == '-' || word.charAt(0) == '+') && !word.equals("--");
    }

    private static boolean isShort(String option) {
        return option.charAt(0) == '-' && !option.startsWith("--");
    }

    private static int argumentsOf(String option) {
        if (option.startsWith("--")) {
            return LONG_WITH_ARGUMENT.contains(option) ? 1 : 0;
        }
        return (int) option.chars().filter(c -> c == 'o' || c == 'O').count();
    }
}
