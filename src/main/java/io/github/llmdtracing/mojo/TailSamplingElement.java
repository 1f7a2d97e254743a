package io.github.llmdtracing.mojo;

import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The element {@code <tailSampling>} of {@code <collector>}. Traces with an error are always kept. */
public final class TailSamplingElement {
    /** The share of ordinary traces that is kept, from 0 to 1. */
    @Parameter(defaultValue = "0.1")
    @Nullable
    String share;

    /** Traces that take at least this long are kept, as {@code 30s}. */
    @Parameter(defaultValue = "30s")
    @Nullable
    String slow;

    /** How long after a trace's first span it is decided, as {@code 10s}; no less than a request takes. */
    @Parameter(defaultValue = "30s")
    @Nullable
    String decisionWait;

    /** How many collectors decide; from 2 on they are a tier of their own. Unless set, 1, and 2 in production. */
    @Parameter
    @Nullable
    Integer samplers;

    /** An element without content, for Maven to fill. */
    public TailSamplingElement() {}
}
