package io.github.llmdtracing.deployment;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A time limit, and the pauses within it; without looking at a clock. */
final class Pause {
    private final CompletableFuture<Boolean> end = new CompletableFuture<>();
    private final Duration length;

    /**
     * Starts the time.
     *
     * @param limit after which it is over
     * @param length of a pause
     */
    Pause(Duration limit, Duration length) {
        this.length = length;
        end.completeOnTimeout(true, Math.max(1, limit.toMillis()), TimeUnit.MILLISECONDS);
    }

    boolean isOver() {
        return end.isDone();
    }

    /** Waits for a moment, or until the time is over. */
    void rest() throws InterruptedException {
        try {
            end.get(length.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // The pause is over, the time is not.
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
