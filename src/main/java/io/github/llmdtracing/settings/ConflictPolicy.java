package io.github.llmdtracing.settings;

/** Who wins where a manifest says one thing and the POM's general settings another. */
public enum ConflictPolicy {
    /** The manifest. */
    KEEP,
    /** The POM. */
    CONFIGURED,
    /** Nobody: a difference is an error. */
    FAIL
}
