package io.github.llmdtracing.shell;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The commands that start another one, by their manuals (POSIX XCU 4, Bash 5.2, GNU coreutils 9, util-linux 2.39, tini 0.19). */
final class PrefixCommands {
    private static final Map<String, PrefixCommand> BY_NAME = List.of(
                    new PrefixCommand("exec", "cl", "a"),
                    new PrefixCommand("command", "p", ""),
                    new PrefixCommand("builtin", "", ""),
                    new PrefixCommand("nohup", "", ""),
                    new PrefixCommand("catchsegv", "", ""),
                    new PrefixCommand("unbuffer", "p", ""),
                    new PrefixCommand("time", "apqv", "fo")
                            .longFlags("portability", "append", "verbose", "quiet")
                            .longWithArgument("format", "output")
                            .withAssignments(),
                    new PrefixCommand("env", "i0v", "uC")
                            .longFlags("ignore-environment", "null", "debug")
                            .longWithArgument("unset", "chdir")
                            .withAssignments(),
                    new PrefixCommand("nice", "0123456789", "n").longWithArgument("adjustment"),
                    new PrefixCommand("ionice", "t", "cn").longFlags("ignore").longWithArgument("class", "classdata"),
                    new PrefixCommand("numactl", "lab", "iNmCpPw")
                            .longFlags("localalloc", "all", "balancing")
                            .longWithArgument(
                                    "interleave",
                                    "weighted-interleave",
                                    "preferred",
                                    "preferred-many",
                                    "cpunodebind",
                                    "physcpubind",
                                    "membind"),
                    new PrefixCommand("taskset", "ac", "")
                            .longFlags("all-tasks", "cpu-list")
                            .operands(1),
                    new PrefixCommand("chrt", "abdfiorR", "TPD")
                            .longFlags("all-tasks", "batch", "deadline", "fifo", "idle", "other", "rr", "reset-on-fork")
                            .operands(1),
                    new PrefixCommand("stdbuf", "", "ioe").longWithArgument("input", "output", "error"),
                    new PrefixCommand("timeout", "fpv", "ks")
                            .longFlags("foreground", "preserve-status", "verbose")
                            .longWithArgument("kill-after", "signal")
                            .operands(1),
                    new PrefixCommand("setsid", "cfw", "").longFlags("ctty", "fork", "wait"),
                    new PrefixCommand("flock", "nsxueoFv", "wE")
                            .longFlags("nonblock", "shared", "exclusive", "unlock", "close", "no-fork", "verbose")
                            .longWithArgument("timeout", "wait", "conflict-exit-code")
                            .operands(1),
                    new PrefixCommand("tini", "swgv", "pe"),
                    new PrefixCommand("docker-init", "swgv", "pe"),
                    new PrefixCommand("catatonit", "g", ""),
                    new PrefixCommand("dumb-init", "cv", "r")
                            .longFlags("single-child", "verbose")
                            .longWithArgument("rewrite"),
                    new PrefixCommand("sudo", "AbEHiknPS", "CDghpRrTtu")
                            .longFlags(
                                    "askpass",
                                    "background",
                                    "preserve-env",
                                    "set-home",
                                    "login",
                                    "non-interactive",
                                    "preserve-groups",
                                    "stdin")
                            .longWithArgument("chdir", "group", "host", "prompt", "role", "type", "user")
                            .withAssignments(),
                    new PrefixCommand("doas", "nL", "Cu"),
                    new PrefixCommand("gosu", "", "").operands(1),
                    new PrefixCommand("su-exec", "", "").operands(1))
            .stream()
            .collect(Collectors.toUnmodifiableMap(PrefixCommand::name, Function.identity()));

    private PrefixCommands() {}

    /** The words of {@code words} from which on the program really started stands. */
    static int skip(List<Word> words) {
        int at = 0;
        while (at < words.size()) {
            PrefixCommand prefix = words.get(at)
                    .literal()
                    .map(PrefixCommands::baseName)
                    .map(BY_NAME::get)
                    .orElse(null);
            int next = prefix == null ? at : new PrefixArguments(prefix, words).end(at + 1);
            if (next == at || next < 0 || next >= words.size()) {
                return at;
            }
            at = next;
        }
        return 0;
    }

    static String baseName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
