package io.github.llmdtracing.shell;

import java.util.Optional;

/**
 * A word that a command is known to get.
 *
 * @param prefix its value, up to the first expansion that is not known
 * @param whole whether the prefix is all of it
 * @param written the word of the command itself; nothing where a variable brings the word
 */
public record KnownWord(String prefix, boolean whole, Optional<Word> written) {}
