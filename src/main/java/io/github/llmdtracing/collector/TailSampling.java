package io.github.llmdtracing.collector;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * Which traces are kept, decided when they are whole: those with an error, those that took long, and a share of the others.
 *
 * @param share the share of the others, from 0 to 1
 * @param slow how long a trace may take and still be an ordinary one
 * @param decisionWait how long after a trace's first span it is decided
 * @param samplers how many collectors decide; from two on, others before them bring all spans of a trace to the same one
 */
public record TailSampling(BigDecimal share, Duration slow, Duration decisionWait, int samplers) {
    /** Whether the samplers are a tier of their own. */
    boolean isTiered() {
        return samplers > 1;
    }
}
