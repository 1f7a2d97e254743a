package io.github.llmdtracing.kubernetes;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The labels of a pod or a namespace.
 *
 * @param known those that the tree tells
 * @param complete whether there are no others: controllers and clusters add some
 */
public record Labels(Map<String, String> known, boolean complete) {
    /** Copies the map. */
    public Labels {
        known = Map.copyOf(known);
    }

    /** Of which nothing is known. */
    public static Labels unknown() {
        return new Labels(Map.of(), false);
    }

    /** These, and others of which only some are known. */
    public Labels with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(known);
        all.putAll(more);
        return new Labels(all, complete);
    }

    Verdict isOneOf(String key, Set<String> values) {
        return Optional.ofNullable(known.get(key)).map(v -> isAmong(v, values)).orElseGet(this::missing);
    }

    private static Verdict isAmong(String value, Set<String> values) {
        boolean open = Placeholder.isIn(value) || values.stream().anyMatch(Placeholder::isIn);
        return values.contains(value) ? Verdict.YES : open ? Verdict.UNKNOWN : Verdict.NO;
    }

    Verdict isNoneOf(String key, Set<String> values) {
        return Optional.ofNullable(known.get(key))
                .map(v -> isAmong(v, values).opposite())
                .orElseGet(this::absent);
    }

    Verdict exists(String key) {
        return known.containsKey(key) ? Verdict.YES : missing();
    }

    Verdict isAbsent(String key) {
        return known.containsKey(key) ? Verdict.NO : absent();
    }

    private Verdict missing() {
        return complete ? Verdict.NO : Verdict.UNKNOWN;
    }

    private Verdict absent() {
        return complete ? Verdict.YES : Verdict.UNKNOWN;
    }
}
