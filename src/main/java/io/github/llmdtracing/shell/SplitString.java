package io.github.llmdtracing.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text that {@code env -S} takes apart, where blanks alone separate its words (GNU coreutils 9, env invocation).
 *
 * @param command the command
 * @param program the index of the word that names its program
 */
record SplitString(SimpleCommand command, int program) {
    /** How many words of the command it takes: {@code env}, the option and the text. */
    static final int WRITTEN = 3;

    private static final Pattern PLAIN = Pattern.compile("[\\w ./:=,@%+-]+");

    /** The words, variables that {@code env} sets among them; none where this is another command. */
    List<KnownWord> words() {
        List<Word> words = command.words();
        boolean splits = words.size() >= program + WRITTEN
                && words.get(program).baseName().filter("env"::equals).isPresent()
                && (words.get(program + 1).is("-S") || words.get(program + 1).is("--split-string"));
        return splits ? fields(words.get(program + 2).literal().orElse("").trim()) : List.of();
    }

    private static List<KnownWord> fields(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !text.startsWith("-");
        return plain
                ? Arrays.stream(text.split(" +"))
                        .map(f -> new KnownWord(f, true, Optional.empty()))
                        .toList()
                : List.of();
    }
}
