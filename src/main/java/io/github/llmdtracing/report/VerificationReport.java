package io.github.llmdtracing.report;

import io.github.llmdtracing.verify.SentRequest;
import io.github.llmdtracing.verify.Verification;
import java.time.Duration;
import java.util.Optional;

/**
 * What a run of {@code verify-traces} found.
 *
 * @param toolVersion our own version
 * @param backend the product that was asked
 * @param address where; for people
 * @param lookback how far back was looked
 * @param request the request that was sent for it; none where none was
 * @param verification what is to be said
 */
public record VerificationReport(
        String toolVersion,
        String backend,
        String address,
        Duration lookback,
        Optional<SentRequest> request,
        Verification verification) {
    /** The file of its JSON. */
    public static final String FILE = "llmd-tracing-verification.json";

    private static final long HOUR = 3_600;
    private static final long MINUTE = 60;

    /** How far back, for people: {@code 90 s}, {@code 15 min}, {@code 2 h}. */
    public String lookbackText() {
        long seconds = lookback.toSeconds();
        if (seconds % HOUR == 0) {
            return seconds / HOUR + " h";
        }
        return seconds % MINUTE == 0 ? seconds / MINUTE + " min" : seconds + " s";
    }
}
