package io.github.llmdtracing.shell;

import java.util.List;
import java.util.OptionalInt;

/**
 * The program that a command really starts, also through functions of the script that run their arguments, and behind variables that bring
 * nothing but what starts others.
 *
 * @param known the command
 */
record StartedProgram(ScriptCommand known) {
    /** The index of the word that names it; zero where there are no words. */
    int index() {
        int at = known.command().program().orElse(0);
        OptionalInt next = behind(at);
        while (next.isPresent()) {
            at = next.getAsInt();
            next = behind(at);
        }
        return at;
    }

    /** The program behind a word that starts it; nothing where the word is none. */
    private OptionalInt behind(int at) {
        List<Word> words = known.command().words();
        int next = at + 1 + before(at).orElse(words.size());
        return next < words.size()
                ? OptionalInt.of(next + PrefixCommands.skip(words.subList(next, words.size())))
                : OptionalInt.empty();
    }

    // How many words stand between such a word and what it starts.
    private OptionalInt before(int at) {
        List<Word> words = known.command().words();
        if (words.isEmpty()) {
            return OptionalInt.empty();
        }
        return at + 1 < words.size() && new PrefixVariable(known, at).isSurelyOne()
                ? OptionalInt.of(0)
                : words.get(at).literal().map(this::beforeRun).orElse(OptionalInt.empty());
    }

    private OptionalInt beforeRun(String function) {
        return known.script().functions().isEmpty()
                ? OptionalInt.empty()
                : new ArgumentRunner(known.script(), function).before();
    }
}
