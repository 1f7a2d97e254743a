package io.github.llmdtracing.plan;

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
            Set.of("echo", "printf", "logger", "pkill", "pgrep", "grep", "which", "man");

    /** The first such command. */
    static Optional<ServerBehindProgram> among(Launch launch) {
        return ServerName.ALL.stream()
                .flatMap(n -> launch.lines().stream()
                        .filter(l -> isStarted(n, l.arguments()))
                        .map(l -> of(n, l)))
                .findFirst();
    }

    private static boolean isStarted(ServerName server, List<Argument> words) {
        return IntStream.range(1, words.size()).anyMatch(i -> server.isStartedBy(words, i))
                && !TELLING.contains(words.get(0).baseName());
    }

    private static ServerBehindProgram of(ServerName server, CommandLine line) {
        return new ServerBehindProgram(
                server.component(),
                new Obstacle(
                        line.place(), line.offset(), UnseenServer.cannotBeSeen(line.arguments(), server.component())));
    }
}
