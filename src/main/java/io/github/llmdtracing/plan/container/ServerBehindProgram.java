package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.Argument;
import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.commandline.Launch;
import io.github.llmdtracing.commandline.Launch.Obstacle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A command whose program nobody knows, and that is given the words of a server to start: {@code vault-env vllm serve}.
 *
 * @param component the server
 * @param obstacle the command
 */
record ServerBehindProgram(String component, Obstacle obstacle) {
    /** What only speaks of a command. */
    private static final Set<String> TELLING =
            Set.of("echo", "printf", "set", "logger", "pkill", "pgrep", "grep", "which", "man");

    /**
     * What takes a command as one text (util-linux 2.39, script; tmux 3; GNU screen 4; GNU coreutils 9, env; GNU parallel; openssh 9;
     * procps 4, watch).
     */
    private static final Set<String> TEXT_READERS = Set.of(
            "script",
            "tmux",
            "screen",
            "env",
            "xargs",
            "parallel",
            "su",
            "runuser",
            "flock",
            "-c",
            "ssh",
            "watch",
            "expect",
            "unshare",
            "nsenter",
            "systemd-run",
            "start-stop-daemon",
            "at",
            "batch",
            "eval",
            "bash",
            "sh",
            "dash",
            "ash",
            "ksh",
            "zsh");

    /** The first such command. */
    static Optional<ServerBehindProgram> among(Launch launch) {
        return launch.lines().stream().flatMap(l -> in(l).stream()).findFirst();
    }

    /** What a command gives to its program to start; nothing where its words are read as a script. */
    static Optional<ServerBehindProgram> in(CommandLine line) {
        return ServerName.ALL.stream()
                .filter(n -> !line.holdsScript() && isStarted(n, line.arguments()))
                .map(n -> of(n, line))
                .findFirst();
    }

    private static boolean isStarted(ServerName server, List<Argument> words) {
        boolean tells = words.isEmpty() || TELLING.contains(words.get(0).baseName());
        return !tells
                && (IntStream.range(1, words.size()).anyMatch(i -> server.isStartedBy(words, i))
                        || readsText(words) && words.stream().anyMatch(w -> server.isIn(w.text())));
    }

    private static boolean readsText(List<Argument> words) {
        return TEXT_READERS.contains(words.get(0).baseName());
    }

    private static ServerBehindProgram of(ServerName server, CommandLine line) {
        return new ServerBehindProgram(
                server.component(),
                new Obstacle(
                        line.place(), line.offset(), UnseenServer.cannotBeSeen(line.arguments(), server.component())));
    }
}
