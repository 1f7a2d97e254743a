package io.github.llmdtracing.shell;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The variables that a builtin such as {@code read} may set or take away. */
record SettingBuiltin(SimpleCommand command) {
    private static final Set<String> NAMES =
            Set.of("read", "mapfile", "readarray", "getopts", "unset", "printf", "let", "wait");

    List<String> variables() {
        boolean sets = command.programName().filter(NAMES::contains).isPresent();
        return sets
                ? command.arguments().stream()
                        .map(Word::literal)
                        .flatMap(Optional::stream)
                        .map(w -> w.replaceFirst("[^A-Za-z0-9_].*", ""))
                        .filter(w -> !w.isEmpty())
                        .toList()
                : List.of();
    }
}
