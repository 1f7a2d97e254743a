package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.commandline.Launch;
import io.github.llmdtracing.serving.ServingComponent;
import java.util.List;

/** What a container turned out to be. */
sealed interface Recognition {
    /** The commands that start it, where it is known. */
    default List<CommandLine> lines() {
        return List.of();
    }

    /**
     * A known program.
     *
     * @param component the program
     * @param evidence what it was recognised by
     * @param lines the commands that start it
     * @param beside other servers that the same container starts
     * @param unseen commands that seem to start more of them, in a way that hides it
     */
    record Known(
            ServingComponent component,
            Evidence evidence,
            List<CommandLine> lines,
            List<Beside> beside,
            List<Hidden> unseen)
            implements Recognition {
        public Known {
            lines = List.copyOf(lines);
            beside = List.copyOf(beside);
            unseen = List.copyOf(unseen);
        }

        Known(ServingComponent component, Evidence evidence, List<CommandLine> lines) {
            this(component, evidence, lines, List.of(), List.of());
        }

        /** The same, started by other lines. */
        Known with(List<CommandLine> others) {
            return new Known(component, evidence, others, beside, unseen);
        }
    }

    /**
     * A server beside the one that a container is taken for.
     *
     * @param component the server
     * @param line the first command that starts it
     */
    record Beside(ServingComponent component, CommandLine line) {}

    /**
     * Something that seems to be a component, started in a way that hides it.
     *
     * @param component what it seems to be
     * @param obstacle what hides it
     */
    record Hidden(String component, Launch.Obstacle obstacle) implements Recognition {}

    /**
     * A component's image that starts another program.
     *
     * @param component what the image is for
     * @param program what is started
     */
    record OtherProgram(String component, String program) implements Recognition {}

    /**
     * An image that no rule knows.
     *
     * @param component what its name reminds of
     */
    record Resembling(String component) implements Recognition {}

    /** Nothing to do with llm-d. */
    record Unrelated() implements Recognition {}
}
