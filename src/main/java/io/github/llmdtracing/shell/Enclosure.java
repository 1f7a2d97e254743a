package io.github.llmdtracing.shell;

/**
 * Something that stands around a command.
 *
 * @param kind what it is
 * @param name of a function; otherwise empty
 * @param offset where it begins in the whole script
 */
public record Enclosure(Kind kind, String name, int offset) {
    /** What stands around a command. */
    public enum Kind {
        /** The body of a function. */
        FUNCTION,
        /** The condition of {@code if}, {@code while} or {@code until}. */
        CONDITION,
        /** A branch of {@code if}. */
        BRANCH,
        /** A branch of {@code case}. */
        CASE_BRANCH,
        /** The body of a loop. */
        LOOP,
        /** <code>{ ... }</code>. */
        GROUP,
        /** {@code ( ... )}. */
        SUBSHELL,
        /** A pipeline of more than one command. */
        PIPELINE,
        /** The right side of {@code &&} or {@code ||}. */
        AND_OR,
        /** A list that runs in the background. */
        BACKGROUND,
        /** {@code $(...)} or backquotes. */
        COMMAND_SUBSTITUTION,
        /** {@code <(...)} or {@code >(...)}. */
        PROCESS_SUBSTITUTION,
        /** The body of a here-document. */
        HERE_DOCUMENT,
        /** The text that {@code eval} reads. */
        EVAL,
        /** The text that a shell started by the script reads: {@code bash -c '...'}, or its here-document. */
        COMMAND_STRING
    }
}
