package io.github.llmdtracing.helm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a declaration says of a chart's version: one, or a constraint as Masterminds/semver (Helm 3 and 4) reads it, {@code ~0.4.7},
 * {@code ^1.2}, {@code >=0.4.0 <0.5.0}, {@code 0.4.x}, {@code *}, alternatives behind {@code ||}.
 */
public final class ChartVersionConstraint {
    private static final Pattern TERM =
            Pattern.compile("\\s*,?\\s*(=|>=|=>|<=|=<|>|<|!=|~>|~|\\^)?\\s*([vV]?[\\dxX*][0-9A-Za-z.*+-]*)");
    private static final Pattern HYPHEN = Pattern.compile("(\\S+)\\s+-\\s+(\\S+)");

    private final List<ChartVersionRange> alternatives;

    private ChartVersionConstraint(List<ChartVersionRange> alternatives) {
        this.alternatives = alternatives;
    }

    /** The constraint that a text is; none when it is none, as when a template stands in it, or it says nothing. */
    public static Optional<ChartVersionConstraint> parse(String text) {
        List<ChartVersionRange> ranges = new ArrayList<>();
        for (String alternative : text.split("\\|\\|")) {
            Optional<ChartVersionRange> range = alternative(alternative.strip());
            if (range.isEmpty()) {
                return Optional.empty();
            }
            ranges.add(range.get());
        }
        return Optional.of(new ChartVersionConstraint(List.copyOf(ranges)));
    }

    private static Optional<ChartVersionRange> alternative(String text) {
        Matcher hyphen = HYPHEN.matcher(text);
        return conjunction(hyphen.matches() ? ">=" + hyphen.group(1) + " <=" + hyphen.group(2) : text);
    }

    private static Optional<ChartVersionRange> conjunction(String text) {
        Matcher term = TERM.matcher(text);
        Optional<ChartVersionRange> all = Optional.empty();
        int end = 0;
        while (term.lookingAt()) {
            String operator = term.group(1) == null ? "" : term.group(1);
            Optional<ChartVersionRange> one = range(operator, term.group(2));
            all = all.isPresent() ? all.flatMap(a -> one.map(a::intersect)) : one;
            end = term.end();
            if (one.isEmpty()) {
                return Optional.empty();
            }
            term.region(end, text.length());
        }
        return text.substring(end).isBlank() ? all.filter(r -> !r.isEmpty()) : Optional.empty();
    }

    private static Optional<ChartVersionRange> range(String operator, String version) {
        String numbers = version.replaceAll("[.][xX*].*$", "");
        if (numbers.matches("[vV]?[xX*].*")) {
            return Optional.of(ChartVersionRange.any());
        }
        int given = numbers.split("[-+]", 2)[0].split("\\.").length;
        boolean open = given < 3;
        return ChartVersion.parse(numbers).flatMap(v -> range(operator, v, given, open));
    }

    private static Optional<ChartVersionRange> range(String operator, ChartVersion version, int given, boolean open) {
        return switch (operator) {
            case "", "=" -> Optional.of(open ? upToNext(version, given) : ChartVersionRange.only(version));
            case "~", "~>" -> Optional.of(upToNext(version, Math.min(given, 2)));
            case "^" -> Optional.of(upToNext(version, significant(version, given)));
            case ">=", "=>" -> Optional.of(ChartVersionRange.from(version));
            case ">" -> Optional.of(ChartVersionRange.from(afterAll(version, given)));
            case "<" -> Optional.of(ChartVersionRange.before(version));
            case "<=", "=<" -> Optional.of(ChartVersionRange.before(afterAll(version, given)));
            default -> Optional.empty();
        };
    }

    // The caret keeps the first number that is not 0.
    private static int significant(ChartVersion version, int given) {
        if (version.major() > 0 || given == 1) {
            return 1;
        }
        return version.minor() > 0 || given == 2 ? 2 : 3;
    }

    private static ChartVersionRange upToNext(ChartVersion version, int numbers) {
        return ChartVersionRange.between(version, afterAll(version, numbers));
    }

    private static ChartVersion afterAll(ChartVersion version, int numbers) {
        return switch (numbers) {
            case 1 -> new ChartVersion(version.major() + 1, 0, 0, true);
            case 2 -> new ChartVersion(version.major(), version.minor() + 1, 0, true);
            default -> ChartVersionRange.afterPatch(version);
        };
    }

    /** The intervals of which one holds the version. */
    public List<ChartVersionRange> alternatives() {
        return alternatives;
    }

    /** Whether every version that fits lies in the interval. */
    public boolean liesIn(ChartVersionRange range) {
        return alternatives.stream().allMatch(range::encloses);
    }

    /** Whether it names a version that nobody ever released. */
    boolean isPlaceholder() {
        return alternatives.stream()
                .allMatch(a -> a.from().isPlaceholder() && a.equals(ChartVersionRange.only(a.from())));
    }
}
