package io.github.llmdtracing.shell;

/** Where the lines break between options that are put into a command. */
public enum OptionLayout {
    /** As the command itself: each option on a line of its own where the command continues lines, else on the same line. */
    AS_COMMAND,
    /** All on the same line, for texts that can hold no line end. */
    INLINE
}
