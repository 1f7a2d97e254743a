package io.github.llmdtracing.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The name of a variable as a builtin gets it: {@code ARGS}, {@code ARGS[0]}, {@code "$NAME"}, {@code "ARGS=$VALUE"}.
 *
 * @param start what it is known to begin with
 * @param whole whether that is all of it
 */
record VariableName(String start, boolean whole) {
    /** The name in a word, behind an option that stands before it. */
    static VariableName of(Word word, int from) {
        String known = word.literalPrefix();
        String text = known.substring(Math.min(from, known.length()));
        String start = text.replaceFirst("(?s)\\W.*", "");
        return new VariableName(
                start, start.length() < text.length() || word.literal().isPresent());
    }

    /** What a command that gets the name sets by it; nothing where it is no name. */
    Optional<OtherSetting> setting(SimpleCommand command) {
        String by = command.programName().orElse("");
        return whole && start.isEmpty()
                ? Optional.empty()
                : Optional.of(new OtherSetting(command.range(), start, whole, given(command), command.context(), by));
    }

    private static List<Word> given(SimpleCommand command) {
        return Stream.concat(
                        command.arguments().stream(),
                        command.redirections().stream().map(Redirection::target))
                .toList();
    }
}
