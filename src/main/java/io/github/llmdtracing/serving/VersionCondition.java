package io.github.llmdtracing.serving;

import java.util.Optional;

/**
 * When a rule applies: to a range of versions, to a version that is not known, or to both. A known version that no rule's range holds
 * is treated as not known.
 *
 * @param range the versions; none where the rule is only for what is not known
 * @param unknown whether the rule is for a version that is not known
 */
public record VersionCondition(Optional<VersionRange> range, boolean unknown) {
    /** In Maven's notation; see {@link VersionRange#parse}. */
    public static VersionCondition in(String range) {
        return new VersionCondition(Optional.of(VersionRange.parse(range)), false);
    }

    /** The version is not known. */
    public static VersionCondition notKnown() {
        return new VersionCondition(Optional.empty(), true);
    }

    /** Whatever the version. */
    public static VersionCondition always() {
        return new VersionCondition(Optional.of(VersionRange.any()), true);
    }

    boolean holds(Version version) {
        return range.filter(r -> r.contains(version)).isPresent();
    }

    boolean overlaps(VersionRange other) {
        return range.filter(r -> r.overlaps(other)).isPresent();
    }

    @Override
    public String toString() {
        return range.map(VersionRange::toString).orElse("unknown");
    }
}
