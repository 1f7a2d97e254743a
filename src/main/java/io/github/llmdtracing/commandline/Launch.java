package io.github.llmdtracing.commandline;

import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/**
 * What a container starts.
 *
 * @param form how
 * @param lines the commands: for a list one, and what a script of the image gets as arguments; any number for a script; none where they
 *     cannot be known
 * @param obstacle why not all is known, with the place; where it is there, nothing may be concluded from a command being missing
 * @param unread commands that cannot be read
 */
public record Launch(Form form, List<CommandLine> lines, Optional<Obstacle> obstacle, List<Unread> unread) {
    /** Copies the lists. */
    public Launch {
        lines = List.copyOf(lines);
        unread = List.copyOf(unread);
    }

    Launch(Form form, List<CommandLine> lines, Optional<Obstacle> obstacle) {
        this(form, lines, obstacle, List.of());
    }

    /**
     * A command of a script that cannot be read, which says nothing of the others.
     *
     * @param obstacle why not
     * @param text what is known to be in it
     * @param places where each character of the text stands in the file
     */
    public record Unread(Obstacle obstacle, String text, IntUnaryOperator places) {
        Unread(Obstacle obstacle, String text) {
            this(obstacle, text, at -> obstacle.offset());
        }

        /** The obstacle, at a place of the text. */
        public Obstacle at(int index) {
            return new Obstacle(obstacle.place(), places.applyAsInt(index), obstacle.problem());
        }
    }

    /** How a container says what it starts. */
    public enum Form {
        /** Not at all: the image's entry point runs, with the arguments if there are any. */
        ENTRY_POINT,
        /** As a list that names the program. */
        LIST,
        /** As a shell script. */
        SCRIPT
    }

    /**
     * Something that hides what is started.
     *
     * @param place the file and document
     * @param offset where it stands
     * @param problem as {@code the container starts the script /start.sh of its image}
     */
    public record Obstacle(Place place, int offset, String problem) {}

    /** The same with more that cannot be read. */
    Launch and(List<Unread> more) {
        return new Launch(
                form,
                lines,
                obstacle,
                Stream.concat(unread.stream(), more.stream()).toList());
    }

    static Launch of(Form form, CommandLine line) {
        return new Launch(form, List.of(line), Optional.empty());
    }

    static Launch hidden(Form form, Obstacle obstacle) {
        return new Launch(form, List.of(), Optional.of(obstacle));
    }
}
