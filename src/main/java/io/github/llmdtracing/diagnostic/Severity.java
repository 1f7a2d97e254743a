package io.github.llmdtracing.diagnostic;

/** How bad a finding is, the worst last. */
public enum Severity {
    /** Worth knowing; nothing to do. */
    INFO,
    /** Something is not traced, or not known. */
    WARNING,
    /** A contradiction, a flag that kills, an unreadable file, or more sampling than an expressly chosen production profile. */
    ERROR
}
