package io.github.llmdtracing.commandline;

import io.github.llmdtracing.shell.SimpleCommand;
import java.util.Optional;
import java.util.function.Function;

/**
 * What stands around the words of a command that is given as a list.
 *
 * @param command the whole list as a command of a shell, with what stands before the program; none for an image's own entry point
 * @param clearedBy what keeps the container's variables from the program
 * @param variables the container's variables of known value
 * @param placeholders what is filled in before the container is made
 */
record ArgvSurroundings(
        Optional<SimpleCommand> command,
        Optional<String> clearedBy,
        Function<String, Optional<String>> variables,
        Placeholders placeholders) {}
