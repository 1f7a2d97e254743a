package io.github.llmdtracing.plan;

/** Who wins where a manifest says one thing and the POM's general settings another. */
public enum ConflictPolicy {
    /** The manifest. */
    KEEP,
    /** The POM. */
    CONFIGURED,
    /** Nobody: a difference is an error. */
    FAIL
}
