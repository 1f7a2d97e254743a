package io.github.llmdtracing.shell;

import io.github.llmdtracing.shell.WordPart.ParameterExpansion;
import io.github.llmdtracing.text.TextRange;
import java.util.List;
import java.util.Optional;

/**
 * A command that sets the arguments of its script or function (POSIX XCU 2.14, set and shift), as the assignment to {@code @} that it is:
 * <code>set -- vllm "$@"</code>.
 *
 * @param text the text that holds the command
 * @param command the command
 */
record PositionalSetting(ScriptText text, SimpleCommand command) {
    /** What the arguments are called as a variable. */
    static final String NAME = "@";

    Optional<Assignment> assignment() {
        return switch (command.programLiteral().orElse("")) {
            case "set" -> set();
            case "shift" -> Optional.of(assignment(List.of(unknown())));
            default -> Optional.empty();
        };
    }

    private Optional<Assignment> set() {
        List<Word> words = command.arguments();
        int at = 0;
        while (at < words.size() && isOption(words.get(at))) {
            at += words.get(at).literalPrefix().endsWith("o") ? 2 : 1;
        }
        boolean marked = at < words.size() && words.get(at).is("--");
        boolean sets = marked || at < words.size();
        return sets ? Optional.of(assignment(words.subList(at + (marked ? 1 : 0), words.size()))) : Optional.empty();
    }

    private static boolean isOption(Word word) {
        return !word.is("--")
                && word.literal().filter(w -> w.matches("[-+][A-Za-z]*")).isPresent();
    }

    private Assignment assignment(List<Word> elements) {
        return new Assignment(
                command.range(),
                NAME,
                Optional.empty(),
                false,
                Optional.empty(),
                elements,
                Optional.of(command.range()),
                command.context());
    }

    /** What shift leaves. */
    private Word unknown() {
        Word name = command.words().get(0);
        TextRange range = name.range();
        return new Word(
                text,
                name.local(),
                List.of(new ParameterExpansion(range, NAME, Optional.empty(), false)),
                new UnquotedShape());
    }
}
