package io.github.llmdtracing.shell;

import java.util.List;

/**
 * An option to be put into a command: one word, or the option and its argument as words of their own on one line.
 *
 * @param words at least one
 */
public record NewOption(List<NewWord> words) {
    /**
     * Copies the words.
     *
     * @throws IllegalArgumentException when there are none
     */
    public NewOption {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("an option of no words");
        }
    }

    /** An option of these words. */
    public static NewOption of(NewWord... words) {
        return new NewOption(List.of(words));
    }

    /** An option whose words the program gets exactly so. */
    public static NewOption literal(String... words) {
        return new NewOption(List.of(words).stream().map(NewWord::literal).toList());
    }

    String spelling(List<Quoting> quoting) {
        return String.join(" ", words.stream().map(w -> w.spelling(quoting)).toList());
    }
}
