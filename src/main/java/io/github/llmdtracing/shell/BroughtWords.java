package io.github.llmdtracing.shell;

import java.util.List;

/**
 * The words that a variable brings in the place of a command's program.
 *
 * @param before those that start the program, as {@code nohup} or {@code numactl -N 0}
 * @param words the program and what follows it; none where it is not known
 */
public record BroughtWords(List<KnownWord> before, List<KnownWord> words) {
    static final BroughtWords NONE = new BroughtWords(List.of(), List.of());

    /** Copies the lists. */
    public BroughtWords {
        before = List.copyOf(before);
        words = List.copyOf(words);
    }

    /** How many there are. */
    public int size() {
        return before.size() + words.size();
    }
}
