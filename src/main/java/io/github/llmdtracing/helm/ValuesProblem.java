package io.github.llmdtracing.helm;

import io.github.llmdtracing.diagnostic.Location;

/**
 * What the values themselves say about tracing what they describe.
 *
 * @param kind what it means for the section
 * @param location where the values say so
 * @param subject the thing, as {@code container "vllm"}
 * @param problem what is wrong, without a full stop
 * @param reason why, in a sentence
 * @param remedy what to do
 */
public record ValuesProblem(
        Kind kind, Location location, String subject, String problem, String reason, String remedy) {
    /** What a problem means for the section. */
    public enum Kind {
        /** Enabling the section would kill a container, or trace nothing. */
        BLOCKS,
        /** An option stands there at which the program stops, whatever becomes of the section. */
        KILLS,
        /** The section may be enabled, but part of the request path stays dark. */
        PART_STAYS_DARK,
        /** The section decides what is said elsewhere as well. */
        OVERRULED,
        /** A name would stand twice in a container's environment. */
        REPEATED_VARIABLE
    }
}
