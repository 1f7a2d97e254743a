package io.github.llmdtracing.helm;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a chart (SemVer 2.0, a leading {@code v} allowed as Helm allows it).
 *
 * @param major the first number
 * @param minor the second
 * @param patch the third
 * @param preRelease whether something like {@code -rc.1} follows: then the version comes before the release of those numbers
 */
public record ChartVersion(int major, int minor, int patch, boolean preRelease) implements Comparable<ChartVersion> {
    private static final Pattern FORM = Pattern.compile(
            "[vV]?(\\d{1,6})(?:\\.(\\d{1,6}))?(?:\\.(\\d{1,6}))?(-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?");
    private static final Comparator<ChartVersion> ORDER = Comparator.comparingInt(ChartVersion::major)
            .thenComparingInt(ChartVersion::minor)
            .thenComparingInt(ChartVersion::patch)
            .thenComparing(v -> !v.preRelease());

    /** A release. */
    public static ChartVersion of(int major, int minor, int patch) {
        return new ChartVersion(major, minor, patch, false);
    }

    /** The version that a text is; numbers that are missing count as 0. None for branches, dates and templates. */
    public static Optional<ChartVersion> parse(String text) {
        Matcher found = FORM.matcher(text.strip());
        return found.matches()
                ? Optional.of(
                        new ChartVersion(number(found, 1), number(found, 2), number(found, 3), found.group(4) != null))
                : Optional.empty();
    }

    private static int number(Matcher found, int group) {
        String digits = found.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** Whether nobody ever released it: {@code 0.0.0} stands in charts whose version is written at release time. */
    public boolean isPlaceholder() {
        return major == 0 && minor == 0 && patch == 0;
    }

    @Override
    public int compareTo(ChartVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch + (preRelease ? "-pre" : "");
    }
}
