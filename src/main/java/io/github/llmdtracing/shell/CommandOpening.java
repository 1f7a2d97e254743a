package io.github.llmdtracing.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The words with which a command begins, as far as variables bring some of them: its program, and its first arguments up to one that is no
 * option.
 *
 * @param command the command, with words
 * @param program the index of the word that names its program
 */
record CommandOpening(ScriptCommand command, int program) {
    BroughtWords words() {
        BroughtProgram start = new BroughtProgram(command, program);
        BroughtWords brought = start.words();
        Optional<String> name = word(program).baseName();
        boolean readable =
                brought.words().isEmpty() && name.filter(start::isPlain).isPresent() && !command.mayEndEarly();
        return readable
                ? withArguments(new BroughtWords(List.of(), List.of(written(word(program))), 1))
                : brought.words().isEmpty() ? brought : withArguments(brought);
    }

    private BroughtWords withArguments(BroughtWords start) {
        List<KnownWord> words = new ArrayList<>(start.words());
        int at = program + start.written();
        boolean more = true;
        while (more && at < command.command().words().size() && hasOnlyOptions(words)) {
            List<KnownWord> next = next(word(at));
            words.addAll(next);
            more = !next.isEmpty();
            at += more ? 1 : 0;
        }
        boolean any = words.stream().anyMatch(w -> w.written().isEmpty());
        return any ? new BroughtWords(start.before(), words, at - program) : BroughtWords.NONE;
    }

    private static boolean hasOnlyOptions(List<KnownWord> words) {
        return IntStream.range(1, words.size())
                .allMatch(i -> words.get(i).whole() && (words.get(i).prefix().startsWith("-") || isModule(words, i)));
    }

    // What Python runs by -m may have a subcommand.
    private static boolean isModule(List<KnownWord> words, int at) {
        return words.get(at - 1).prefix().equals("-m");
    }

    private List<KnownWord> next(Word word) {
        return word.literal().isPresent() ? List.of(written(word)) : new WordResolution(command).of(word);
    }

    private Word word(int at) {
        return command.command().words().get(at);
    }

    private static KnownWord written(Word word) {
        return new KnownWord(word.literalPrefix(), word.literal().isPresent(), Optional.of(word));
    }
}
