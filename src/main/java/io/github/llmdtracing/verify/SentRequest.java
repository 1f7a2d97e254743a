package io.github.llmdtracing.verify;

/**
 * A request that was sent so that its trace could be looked for.
 *
 * @param traceId the trace that it began
 * @param status the HTTP status of the answer
 */
public record SentRequest(String traceId, int status) {
    private static final int GOOD = 200;
    private static final int MOVED = 300;

    /** Whether a model answered. */
    public boolean isAnswered() {
        return status >= GOOD && status < MOVED;
    }
}
