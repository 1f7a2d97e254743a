package io.github.llmdtracing.shell;

import io.github.llmdtracing.shell.WordPart.ParameterExpansion;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A variable before a command that brings nothing, or words that only start another program, whatever the script has set it to: in
 * <code>[ "$DEBUG" ] &amp;&amp; TRACE="strace -f"; $TRACE vllm serve</code> the program is {@code vllm}.
 *
 * @param command the command
 * @param at the index of the word
 */
record PrefixVariable(ScriptCommand command, int at) {
    private static final Pattern BLANK = Pattern.compile("\\s");

    boolean isSurelyOne() {
        Word word = command.command().words().get(at);
        return word.singleParameter()
                .filter(p -> p.givesAllElements() || !word.isQuoted())
                .filter(this::isOne)
                .isPresent();
    }

    private boolean isOne(ParameterExpansion parameter) {
        AssignmentHistory history = historyOf(parameter.name());
        return history.isOnlySet()
                && history.unknownSetting().isEmpty()
                && history.settings().stream().allMatch(a -> isWhole(a, parameter))
                && values(history, parameter.name())
                        .allMatch(v -> v.filter(PrefixVariable::startsOthers).isPresent());
    }

    private AssignmentHistory historyOf(String variable) {
        return new AssignmentHistory(command.script(), command.command(), variable);
    }

    // Without a subscript, a list gives its first element only; a word of two parts is one word where it is quoted.
    private static boolean isWhole(Assignment assignment, ParameterExpansion parameter) {
        return assignment.isArray() == parameter.givesAllElements()
                && (!assignment.isArray()
                        || assignment.written().stream()
                                .noneMatch(w -> BLANK.matcher(w.raw()).find()));
    }

    // Where nothing is certain to have set it, it may have what the script started with.
    private Stream<Optional<String>> values(AssignmentHistory history, String variable) {
        Stream<Optional<String>> set = history.settings().stream().map(PrefixVariable::value);
        String given = command.environment().getOrDefault(variable, "");
        return history.isSet() ? set : Stream.concat(set, Stream.of(Optional.of(given)));
    }

    private static Optional<String> value(Assignment assignment) {
        List<Word> words = assignment.written();
        return words.stream().allMatch(w -> w.literal().isPresent())
                ? Optional.of(words.stream().map(w -> w.literal().orElse("")).collect(Collectors.joining(" ")))
                : Optional.empty();
    }

    private static boolean startsOthers(String value) {
        if (value.isBlank()) {
            return true;
        }
        try {
            List<SimpleCommand> commands = ShellScript.read(value + " other").commands();
            return commands.size() == 1 && startsOther(commands.get(0));
        } catch (ShellSyntaxException e) {
            return false;
        }
    }

    private static boolean startsOther(SimpleCommand command) {
        return command.program().orElse(0) == command.words().size() - 1
                && new EnvironmentClearing(command).by().isEmpty();
    }
}
