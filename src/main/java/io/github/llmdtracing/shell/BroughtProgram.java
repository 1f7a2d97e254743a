package io.github.llmdtracing.shell;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a variable brings in the place of a command's program.
 *
 * @param script the script that holds the command
 * @param command the command
 * @param environment values of variables, by name
 */
record BroughtProgram(ShellScript script, SimpleCommand command, Map<String, String> environment) {
    /** What does more to a script than to run: what it starts or sets would have to be read. */
    private static final Set<String> BUILTINS = Set.of(
            "eval",
            "source",
            ".",
            "set",
            "unset",
            "export",
            "declare",
            "typeset",
            "local",
            "readonly",
            "trap",
            "alias");

    List<KnownWord> words() {
        if (command.program().isEmpty() || command.programLiteral().isPresent()) {
            return List.of();
        }
        List<KnownWord> words = new WordResolution(script, command, environment).program();
        return !words.isEmpty() && isPlain(words.get(0).prefix()) ? words : List.of();
    }

    private boolean isPlain(String program) {
        String name = PrefixCommands.baseName(program);
        return !name.isEmpty()
                && !BUILTINS.contains(name)
                && !CommandStrings.isShell(name)
                && !PrefixCommands.isKnown(name)
                && script.functions().stream().noneMatch(f -> f.name().equals(name));
    }
}
