package io.github.llmdtracing.e2e;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what other programs do: asks until it is so. The deadline is for what never comes, and says nothing about speed. */
final class Waiting {
    static final Duration DEADLINE = Duration.ofSeconds(90);

    private static final Duration PAUSE = Duration.ofMillis(20);

    private Waiting() {}

    /**
     * Returns when something is so.
     *
     * @param state what a failure shows
     */
    static void until(String what, BooleanSupplier isSo, Supplier<String> state) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("within " + DEADLINE.toSeconds() + " s not: " + what + "\n" + state.get());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
