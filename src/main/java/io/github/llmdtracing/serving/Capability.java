package io.github.llmdtracing.serving;

/** What may be written into a container that runs a certain version of a program. */
public enum Capability {
    /** Nothing: the program cannot trace, or its image lacks what tracing needs. */
    NONE,
    /** Environment variables, and no flag: it has none, traces by itself, or is not known to have it. */
    ENVIRONMENT_ONLY,
    /** The flags that the rule names, and the variables that it reads. */
    FLAGS
}
