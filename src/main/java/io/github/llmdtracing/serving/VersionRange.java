package io.github.llmdtracing.serving;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of versions in Maven's notation, a single interval: {@code [0.9.0,)}, {@code [0.6,0.9)}, {@code (,0.5.1]}, {@code [1.5.0]}. A
 * pre-release is an ordinary point on the line: {@code 0.9.0-rc.1} is in {@code [0.6,0.9)} and not in {@code [0.9,)}, so that a
 * release candidate is not trusted with what its release has.
 *
 * @param lower the least version; none for no bound
 * @param lowerIncluded whether {@code lower} itself is in the range
 * @param upper the greatest version; none for no bound
 * @param upperIncluded whether {@code upper} itself is in the range
 */
public record VersionRange(
        Optional<Version> lower, boolean lowerIncluded, Optional<Version> upper, boolean upperIncluded) {
    private static final Pattern EXACT = Pattern.compile("\\[\\s*([^\\[\\](),\\s]+)\\s*]");
    private static final Pattern INTERVAL =
            Pattern.compile("([\\[(])\\s*([^\\[\\](),\\s]*)\\s*,\\s*([^\\[\\](),\\s]*)\\s*([\\])])");

    /** Every version. */
    public static VersionRange any() {
        return new VersionRange(Optional.empty(), false, Optional.empty(), false);
    }

    /** This version alone. */
    public static VersionRange exactly(Version version) {
        return new VersionRange(Optional.of(version), true, Optional.of(version), true);
    }

    /**
     * A range from its notation.
     *
     * @throws IllegalArgumentException where it is none; the message says what is allowed
     */
    public static VersionRange parse(String notation) {
        String text = notation.strip();
        Matcher exact = EXACT.matcher(text);
        if (exact.matches()) {
            return exactly(bound(exact.group(1), notation));
        }
        Matcher interval = INTERVAL.matcher(text);
        return nonEmpty(interval.matches() ? between(interval, notation) : noRange(notation), notation);
    }

    private static VersionRange between(Matcher interval, String notation) {
        Optional<Version> lower = optionalBound(interval.group(2), notation);
        Optional<Version> upper = optionalBound(interval.group(3), notation);
        boolean lowerIncluded = interval.group(1).equals("[");
        boolean upperIncluded = interval.group(4).equals("]");
        if (lower.isEmpty() && lowerIncluded || upper.isEmpty() && upperIncluded) {
            throw wrong(notation, "an open end takes a round bracket");
        }
        return new VersionRange(lower, lowerIncluded, upper, upperIncluded);
    }

    private static VersionRange nonEmpty(VersionRange range, String notation) {
        if (range.isEmpty()) {
            throw wrong(notation, "no version lies in it");
        }
        return range;
    }

    private static VersionRange noRange(String notation) {
        throw wrong(notation, "one interval in brackets is allowed");
    }

    private static Optional<Version> optionalBound(String text, String notation) {
        return text.isEmpty() ? Optional.empty() : Optional.of(bound(text, notation));
    }

    private static Version bound(String text, String notation) {
        return Version.ofTag(text).orElseThrow(() -> wrong(notation, "\"" + text + "\" is no version"));
    }

    private static IllegalArgumentException wrong(String notation, String why) {
        return new IllegalArgumentException("\"" + notation + "\" is no version range: " + why
                + "; write [0.9.0,) for 0.9.0 and newer, [0.6,0.9) for 0.6 up to but without 0.9, (,0.5.1] for up to 0.5.1,"
                + " [1.5.0] for 1.5.0 alone");
    }

    /** Whether a version lies in the range. */
    public boolean contains(Version version) {
        return encloses(exactly(version));
    }

    /** Whether no version lies in the range, as after intersecting ranges that exclude each other. */
    public boolean isEmpty() {
        if (lower.isEmpty() || upper.isEmpty()) {
            return false;
        }
        int order = lower.get().compareTo(upper.get());
        return order > 0 || order == 0 && !(lowerIncluded && upperIncluded);
    }

    /** Whether every version of {@code other} lies in this range. */
    public boolean encloses(VersionRange other) {
        return other.intersect(this).equals(other);
    }

    /** Whether some version lies in both. */
    public boolean overlaps(VersionRange other) {
        return !intersect(other).isEmpty();
    }

    /** What lies in both; may be empty. */
    public VersionRange intersect(VersionRange other) {
        VersionRange low = startsAfter(other) ? this : other;
        VersionRange high = endsBefore(other) ? this : other;
        return new VersionRange(low.lower, low.lowerIncluded, high.upper, high.upperIncluded);
    }

    private boolean startsAfter(VersionRange other) {
        if (lower.isEmpty() || other.lower.isEmpty()) {
            return lower.isPresent();
        }
        int order = lower.get().compareTo(other.lower.get());
        return order > 0 || order == 0 && !lowerIncluded;
    }

    private boolean endsBefore(VersionRange other) {
        if (upper.isEmpty() || other.upper.isEmpty()) {
            return upper.isPresent();
        }
        int order = upper.get().compareTo(other.upper.get());
        return order < 0 || order == 0 && !upperIncluded;
    }

    /** The notation that {@link #parse} takes. */
    @Override
    public String toString() {
        if (lower.isPresent() && lower.equals(upper)) {
            return "[" + lower.get() + "]";
        }
        return (lowerIncluded ? "[" : "(") + bound(lower) + "," + bound(upper) + (upperIncluded ? "]" : ")");
    }

    private static String bound(Optional<Version> version) {
        return version.map(Version::toString).orElse("");
    }
}
