package io.github.llmdtracing.settings;

/** What happens to a program that is recognised but whose version cannot be known. */
public enum UnknownVersions {
    /** Engines are traced, Go programs get variables only, and a warning says so. */
    WARN,
    /** It is left alone, and a warning says so. */
    SKIP,
    /** It is an error. */
    FAIL
}
