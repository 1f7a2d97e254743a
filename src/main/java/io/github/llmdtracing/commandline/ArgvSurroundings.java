package io.github.llmdtracing.commandline;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands around the words of a command that is given as a list.
 *
 * @param prefix the words before the program, as {@code env A=b}
 * @param clearedBy what among these keeps the container's variables from the program
 * @param variables the container's variables of known value
 * @param placeholders what is filled in before the container is made
 */
record ArgvSurroundings(
        List<String> prefix, Optional<String> clearedBy, Map<String, String> variables, Placeholders placeholders) {
    ArgvSurroundings {
        prefix = List.copyOf(prefix);
        variables = Map.copyOf(variables);
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    /** The value that the words before the program give a variable. */
    Optional<String> assigned(String name) {
        return prefix.stream()
                .filter(w -> w.startsWith(name + "="))
                .map(w -> w.substring(name.length() + 1))
                .reduce((first, last) -> last);
    }
}
