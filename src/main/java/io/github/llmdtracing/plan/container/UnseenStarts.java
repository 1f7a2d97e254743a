package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.commandline.Launch;
import io.github.llmdtracing.serving.Program;
import io.github.llmdtracing.serving.ServingComponents;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Commands that seem to start a model server beside those that are known to: what else would be passed over, because another server was found.
 *
 * @param launch what the container starts
 */
record UnseenStarts(Launch launch) {
    /** All of them, in the order of their kinds. */
    List<Recognition.Hidden> all() {
        return Stream.concat(unread(), behindPrograms()).distinct().toList();
    }

    /** What cannot be read, and names a server. */
    Stream<Recognition.Hidden> unread() {
        return launch.unread().stream().flatMap(u -> named(u).stream());
    }

    private static Optional<Recognition.Hidden> named(Launch.Unread unread) {
        return ServerName.ALL.stream()
                .flatMap(n -> n.in(unread.text()).stream()
                        .mapToObj(at -> new Recognition.Hidden(n.component(), unread.at(at))))
                .findFirst();
    }

    private Stream<Recognition.Hidden> behindPrograms() {
        return launch.lines().stream()
                .filter(UnseenStarts::isUnknown)
                .flatMap(l -> ServerBehindProgram.in(l).stream())
                .map(s -> new Recognition.Hidden(s.component(), s.obstacle()));
    }

    private static boolean isUnknown(CommandLine line) {
        return ServingComponents.startedBy(Program.of(line.arguments())).isEmpty();
    }
}
