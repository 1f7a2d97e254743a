package io.github.llmdtracing.shell;

import io.github.llmdtracing.text.TextRange;

/**
 * A place at which a variable is used.
 *
 * @param start where it begins: what ends before has happened
 * @param end where it ends: what begins behind has not happened yet
 * @param context what stands around it
 */
record Usage(int start, int end, CommandContext context) {
    /** Whether it is a part of a range. */
    boolean isWithin(TextRange range) {
        return range.start() <= start && end <= range.end();
    }

    /** In the words of a command. */
    static Usage in(SimpleCommand command) {
        return new Usage(command.range().start(), command.range().end(), command.context());
    }

    /** In the value of an assignment. */
    static Usage in(Assignment assignment) {
        int start = assignment.range().start();
        return new Usage(start, start, assignment.context());
    }
}
