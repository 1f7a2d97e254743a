package io.github.llmdtracing.shell;

import java.util.List;
import java.util.OptionalInt;

/**
 * The program that a command really starts, also through functions of the script that run their arguments.
 *
 * @param script the script that holds the command
 * @param command the command
 */
record StartedProgram(ShellScript script, SimpleCommand command) {
    /** The index of the word that names it; zero where there are no words. */
    int index() {
        int at = command.program().orElse(0);
        OptionalInt next = behind(at);
        while (next.isPresent()) {
            at = next.getAsInt();
            next = behind(at);
        }
        return at;
    }

    /** The program behind a function that runs its arguments; nothing where the word names none. */
    private OptionalInt behind(int at) {
        List<Word> words = command.words();
        int next = at + 1 + before(at).orElse(words.size());
        return next < words.size()
                ? OptionalInt.of(next + PrefixCommands.skip(words.subList(next, words.size())))
                : OptionalInt.empty();
    }

    private OptionalInt before(int at) {
        return command.words().isEmpty() || script.functions().isEmpty()
                ? OptionalInt.empty()
                : command.words()
                        .get(at)
                        .literal()
                        .map(p -> new ArgumentRunner(script, p).before())
                        .orElse(OptionalInt.empty());
    }
}
