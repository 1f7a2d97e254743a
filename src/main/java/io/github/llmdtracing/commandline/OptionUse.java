package io.github.llmdtracing.commandline;

import java.util.Optional;

/**
 * An option that stands on a command line.
 *
 * @param name the option's name as it was asked for, as {@code --otlp-traces-endpoint}
 * @param argument the word that names it
 * @param value the value, joined by {@code =} or in the next word; none for a bare option, or where a shell still has to expand it
 * @param written the value as written; empty for a bare option
 * @param valueWord the word that is the value, where it is one of its own
 */
public record OptionUse(
        String name, Argument argument, Optional<String> value, String written, Optional<Argument> valueWord) {
    /** Whether the value is a word of its own. */
    public boolean separate() {
        return valueWord.isPresent();
    }
}
