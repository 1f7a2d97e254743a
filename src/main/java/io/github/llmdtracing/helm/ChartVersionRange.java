package io.github.llmdtracing.helm;

import java.util.Optional;

/**
 * An interval of chart versions.
 *
 * @param from the first version in it
 * @param before the first version behind it; none for no end
 */
public record ChartVersionRange(ChartVersion from, Optional<ChartVersion> before) {
    private static final ChartVersion FIRST = new ChartVersion(0, 0, 0, true);

    /** Every version. */
    public static ChartVersionRange any() {
        return new ChartVersionRange(FIRST, Optional.empty());
    }

    /** This version and what follows. */
    public static ChartVersionRange from(ChartVersion first) {
        return new ChartVersionRange(first, Optional.empty());
    }

    /** What comes before a version. */
    public static ChartVersionRange before(ChartVersion end) {
        return between(FIRST, end);
    }

    /** {@code first} and what follows, up to but without {@code end}. */
    public static ChartVersionRange between(ChartVersion first, ChartVersion end) {
        return new ChartVersionRange(first, Optional.of(end));
    }

    /** One version alone; with a pre-release its release, so that one at the border of two intervals lies in neither. */
    static ChartVersionRange only(ChartVersion version) {
        return between(version, afterPatch(version));
    }

    static ChartVersion afterPatch(ChartVersion version) {
        return new ChartVersion(version.major(), version.minor(), version.patch() + 1, true);
    }

    /** Whether no version lies in it. */
    boolean isEmpty() {
        return before.filter(end -> end.compareTo(from) <= 0).isPresent();
    }

    /** Whether every version of {@code other} lies in this interval. */
    boolean encloses(ChartVersionRange other) {
        boolean startsEarlier = from.compareTo(other.from) <= 0;
        boolean endsLater = before.isEmpty()
                || other.before.filter(end -> end.compareTo(before.get()) <= 0).isPresent();
        return startsEarlier && endsLater;
    }

    /** Whether some version may lie in both. */
    public boolean meets(ChartVersionRange other) {
        return !intersect(other).isEmpty();
    }

    /** Whether all of it comes before another one. */
    public boolean isBefore(ChartVersionRange other) {
        return before.filter(end -> end.compareTo(other.from) <= 0).isPresent();
    }

    /** Whether it is a single version that comes before a release: at the border of two intervals it may belong to either. */
    public boolean isPreRelease() {
        return from.preRelease() && before.equals(Optional.of(afterPatch(from)));
    }

    ChartVersionRange intersect(ChartVersionRange other) {
        ChartVersion start = from.compareTo(other.from) >= 0 ? from : other.from;
        boolean thisEndsFirst = other.before.isEmpty()
                || before.filter(end -> end.compareTo(other.before.get()) <= 0).isPresent();
        return new ChartVersionRange(start, thisEndsFirst ? before : other.before);
    }
}
