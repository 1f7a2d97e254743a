package io.github.llmdtracing.commandline;

import java.util.List;

/**
 * The words that a script gets.
 *
 * @param words the words
 * @param named whether the script has its name already, so that whatever comes behind is an operand
 */
record Operands(List<Argument> words, boolean named) {
    Operands {
        words = List.copyOf(words);
    }
}
