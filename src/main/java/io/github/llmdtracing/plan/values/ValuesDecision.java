package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.helm.ChartVersionConstraint;
import io.github.llmdtracing.helm.ChartVersionRange;
import io.github.llmdtracing.helm.HelmRelease;
import io.github.llmdtracing.helm.LayeredValues;
import io.github.llmdtracing.helm.SectionRule;
import io.github.llmdtracing.helm.ValuesSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which rule holds for a release.
 *
 * @param rule the rule
 * @param certainty how sure that is
 */
record ValuesDecision(SectionRule rule, Certainty certainty) {
    /** Where the knowledge comes from. */
    enum Certainty {
        /** The version decides. */
        VERSION,
        /** A section stands in the values, and the chart is the one that lies beside them. */
        OWN_SECTION,
        /** Versions are known that read different sections, or of which some read none: nothing is right for all. */
        DISAGREEING,
        /** The version is not known; a section stands in the values. */
        SECTION,
        /** The version is not known; the newest place was taken. */
        NEWEST
    }

    static ValuesDecision of(HelmRelease release, ValuesSchema schema, LayeredValues values) {
        Optional<SectionRule> standing = standing(schema, values);
        boolean own = release.origin() == HelmRelease.Origin.OWN_DEFAULTS;
        if (own && standing.isPresent()) {
            return new ValuesDecision(standing.get(), Certainty.OWN_SECTION);
        }
        Set<SectionRule> rules = release.constraint()
                .map(c -> byVersion(schema, c))
                .or(() -> onlyRule(schema).map(Set::of))
                .orElse(Set.of());
        return switch (rules.size()) {
            case 0 -> withoutVersion(schema, standing);
            case 1 -> new ValuesDecision(rules.iterator().next(), Certainty.VERSION);
            default -> disagreeing(rules, standing);
        };
    }

    private static ValuesDecision withoutVersion(ValuesSchema schema, Optional<SectionRule> standing) {
        return standing.map(r -> new ValuesDecision(r, Certainty.SECTION))
                .orElseGet(() -> new ValuesDecision(newest(schema), Certainty.NEWEST));
    }

    private static ValuesDecision disagreeing(Set<SectionRule> rules, Optional<SectionRule> standing) {
        SectionRule shown = rules.stream()
                .filter(SectionRule::hasSection)
                .findFirst()
                .orElse(rules.iterator().next());
        return standing.filter(rules::contains)
                .map(r -> new ValuesDecision(r, Certainty.SECTION))
                .orElseGet(() -> new ValuesDecision(shown, Certainty.DISAGREEING));
    }

    // One for each alternative; none where one of them may be any version from some on.
    private static Set<SectionRule> byVersion(ValuesSchema schema, ChartVersionConstraint constraint) {
        List<Optional<SectionRule>> each = constraint.alternatives().stream()
                .map(range -> highest(schema, range))
                .toList();
        boolean known = each.stream().allMatch(Optional::isPresent);
        return known
                ? each.stream().flatMap(Optional::stream).collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of();
    }

    // Of the versions that fit a range Helm takes the highest that was released; where there is no end, that is known
    // of one rule only.
    private static Optional<SectionRule> highest(ValuesSchema schema, ChartVersionRange range) {
        List<SectionRule> met =
                schema.rules().stream().filter(r -> r.versions().meets(range)).toList();
        List<SectionRule> released = met.stream().filter(SectionRule::released).toList();
        List<SectionRule> possible = released.isEmpty() ? met : released;
        boolean certain = possible.size() == 1 || range.before().isPresent() && !range.isPreRelease();
        return Optional.of(possible).filter(p -> certain).map(p -> p.get(p.size() - 1));
    }

    private static Optional<SectionRule> onlyRule(ValuesSchema schema) {
        List<SectionRule> released =
                schema.rules().stream().filter(SectionRule::released).toList();
        return released.size() == 1 ? Optional.of(released.get(0)) : Optional.empty();
    }

    private static Optional<SectionRule> standing(ValuesSchema schema, LayeredValues values) {
        return newestFirst(schema).stream()
                .filter(r -> values.find(r.section()).isPresent())
                .findFirst();
    }

    private static SectionRule newest(ValuesSchema schema) {
        return newestFirst(schema).get(0);
    }

    private static List<SectionRule> newestFirst(ValuesSchema schema) {
        List<SectionRule> rules = new ArrayList<>(
                schema.rules().stream().filter(SectionRule::hasSection).toList());
        Collections.reverse(rules);
        return rules.isEmpty() ? schema.rules() : rules;
    }

    /** Whether nothing can be written that all versions read. */
    boolean isUndecided() {
        return certainty == Certainty.DISAGREEING;
    }

    boolean isByVersion() {
        return certainty == Certainty.VERSION || certainty == Certainty.OWN_SECTION;
    }
}
