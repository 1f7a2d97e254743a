package io.github.llmdtracing.shell;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a variable brings in the place of a command's program.
 *
 * @param command the command, with words
 * @param program the index of the word that names its program
 */
record BroughtProgram(ScriptCommand command, int program) {
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

    /** What starts another program as it was started itself. */
    private static final Set<String> HANDING_ON = Set.of(
            "exec",
            "nohup",
            "nice",
            "ionice",
            "numactl",
            "taskset",
            "chrt",
            "stdbuf",
            "timeout",
            "setsid",
            "tini",
            "dumb-init",
            "catatonit",
            "opentelemetry-instrument");

    BroughtWords words() {
        Word word = command.command().words().get(program);
        if (command.mayEndEarly()) {
            return BroughtWords.NONE;
        }
        return word.baseName().isPresent() ? ofSplitString() : of(new WordResolution(command).of(word), 0, 1);
    }

    private BroughtWords ofSplitString() {
        List<KnownWord> all = new SplitString(command.command(), program).words();
        int assigned =
                (int) all.stream().takeWhile(w -> w.prefix().matches("\\w+=.*")).count();
        return of(all, assigned, SplitString.WRITTEN);
    }

    private BroughtWords of(List<KnownWord> all, int from, int written) {
        int at = from < all.size() ? from + behindPrefixes(all.subList(from, all.size())) : from;
        return at < all.size() && all.get(at).whole() && isPlain(all.get(at).prefix())
                ? new BroughtWords(all.subList(0, at), all.subList(at, all.size()), written)
                : BroughtWords.NONE;
    }

    private static int behindPrefixes(List<KnownWord> all) {
        if (!HANDING_ON.contains(PrefixCommands.baseName(all.get(0).prefix()))) {
            return 0;
        }
        String text = all.stream().map(BroughtProgram::quoted).collect(Collectors.joining(" "));
        try {
            return ShellScript.read(text).commands().get(0).program().orElse(0);
        } catch (ShellSyntaxException e) {
            return 0;
        }
    }

    private static String quoted(KnownWord word) {
        return "'" + word.prefix().replace("'", "'\\''") + "'" + (word.whole() ? "" : "$unknown");
    }

    /** Whether a program runs by itself, and what is given to it is neither a script nor another command. */
    boolean isPlain(String program) {
        String name = PrefixCommands.baseName(program);
        return !name.isEmpty()
                && !BUILTINS.contains(name)
                && !CommandStrings.isShell(name)
                && !PrefixCommands.isKnown(name)
                && !command.script().defines(name);
    }
}
