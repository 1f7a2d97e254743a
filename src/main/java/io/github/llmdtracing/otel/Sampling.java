package io.github.llmdtracing.otel;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A sampler and its argument, which belong together.
 *
 * @param sampler the sampler
 * @param argument the share of traces, from 0 to 1, as it will be written
 */
public record Sampling(Sampler sampler, String argument) {
    /**
     * Checks the argument.
     *
     * @throws IllegalArgumentException when the argument is no number from 0 to 1
     */
    public Sampling {
        if (ratio(argument).isEmpty()) {
            throw new IllegalArgumentException(
                    "\"" + argument + "\" is no sampler argument; expected a number from 0 to 1");
        }
    }

    /** The number that an argument is; none when it is none, or not within 0 and 1. */
    public static Optional<BigDecimal> ratio(String argument) {
        try {
            BigDecimal value = new BigDecimal(argument.strip());
            boolean inRange = value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0;
            return inRange ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The share of root spans that is kept. */
    public BigDecimal share() {
        return switch (sampler) {
            case ALWAYS_ON, PARENTBASED_ALWAYS_ON -> BigDecimal.ONE;
            case ALWAYS_OFF, PARENTBASED_ALWAYS_OFF -> BigDecimal.ZERO;
            case TRACEIDRATIO, PARENTBASED_TRACEIDRATIO -> ratio(argument).orElseThrow();
        };
    }
}
