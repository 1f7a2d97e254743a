package io.github.llmdtracing.shell;

import java.util.List;

/**
 * The words with which a command begins, where a variable brings some of them.
 *
 * @param before those that start the program, as {@code nohup} or {@code numactl -N 0}
 * @param words the program and what follows it; none where no variable brings any, or it is not known
 * @param written for how many words of the command, from its program on, they stand
 */
public record BroughtWords(List<KnownWord> before, List<KnownWord> words, int written) {
    static final BroughtWords NONE = new BroughtWords(List.of(), List.of(), 0);

    /** Copies the lists. */
    public BroughtWords {
        before = List.copyOf(before);
        words = List.copyOf(words);
    }
}
