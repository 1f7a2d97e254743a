package io.github.llmdtracing.shell;

import java.util.List;

/**
 * What can be said of the words that a command gets when it runs.
 *
 * @param words the words in order, those that variables are certain to bring included
 * @param complete whether no other words can come: false where {@code "$@"} or a variable of unknown value stands for words of
 *     its own
 */
public record KnownWords(List<KnownWord> words, boolean complete) {
    /** Copies the words. */
    public KnownWords {
        words = List.copyOf(words);
    }
}
