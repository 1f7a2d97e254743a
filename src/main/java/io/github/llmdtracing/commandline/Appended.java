package io.github.llmdtracing.commandline;

/** What becomes of words that somebody puts behind a container's arguments, as KServe's controller does. */
public enum Appended {
    /** The program gets them. */
    ARRIVE,
    /** Nobody looks at them: they are operands of a script that passes none on. */
    LOST,
    /** The first becomes the name of the script and the program gets the others (POSIX XCU sh: {@code -c}). */
    TORN
}
