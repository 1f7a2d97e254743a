package io.github.llmdtracing.mojo;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as users write it: seconds, or with a unit.
 *
 * @param written as {@code 90}, {@code 90s}, {@code 5m}, {@code 1h}, {@code 2d}
 */
record TimeText(String written) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})([smhd]?)");

    /** The time; none where it is none. */
    Optional<Duration> read() {
        Matcher time = FORM.matcher(written.strip());
        return time.matches() ? Optional.of(of(Long.parseLong(time.group(1)), time.group(2))) : Optional.empty();
    }

    private static Duration of(long number, String unit) {
        return switch (unit) {
            case "d" -> Duration.ofDays(number);
            case "h" -> Duration.ofHours(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofSeconds(number);
        };
    }
}
