package io.github.llmdtracing.collector;

import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;

/**
 * What a container gets.
 *
 * @param cpuRequest the processors it is promised, as {@code 250m}
 * @param cpuLimit the most it may take, as {@code 1}
 * @param memory what it is promised and may take, as {@code 1Gi}
 */
public record Resources(String cpuRequest, String cpuLimit, String memory) {
    /** So much of the memory is the Go program's own goal; the rest is for what its runtime does not count. */
    private static final int GOAL_PERCENT = 80;

    private static final BigDecimal MEBIBYTE = BigDecimal.valueOf(1 << 20);

    /** What a collector of a small installation needs. */
    public static Resources usual() {
        return new Resources("250m", "1", "1Gi");
    }

    /** Whether a text is a quantity of Kubernetes, and more than nothing. */
    public static boolean isQuantity(String text) {
        try {
            return Quantity.getAmountInBytes(new Quantity(text)).signum() > 0;
        } catch (IllegalArgumentException | ArithmeticException e) {
            return false;
        }
    }

    /** The value of GOMEMLIMIT, as {@code 819MiB} (Go, package runtime). */
    String goMemoryLimit() {
        BigDecimal goal = Quantity.getAmountInBytes(new Quantity(memory))
                .multiply(BigDecimal.valueOf(GOAL_PERCENT))
                .divideToIntegralValue(MEBIBYTE.multiply(BigDecimal.valueOf(100)));
        return goal.toBigInteger() + "MiB";
    }
}
