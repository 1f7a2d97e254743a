package io.github.llmdtracing.plan;

import io.github.llmdtracing.helm.ChartVersionConstraint;
import io.github.llmdtracing.helm.HelmRelease;
import io.github.llmdtracing.helm.LayeredValues;
import io.github.llmdtracing.helm.SectionRule;
import io.github.llmdtracing.helm.ValuesSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

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
        Optional<ValuesDecision> byVersion = release.constraint()
                .flatMap(c -> byVersion(schema, c))
                .or(() -> onlyRule(schema))
                .map(r -> new ValuesDecision(r, Certainty.VERSION));
        return byVersion
                .or(() -> standing.map(r -> new ValuesDecision(r, Certainty.SECTION)))
                .orElseGet(() -> new ValuesDecision(newest(schema), Certainty.NEWEST));
    }

    private static Optional<SectionRule> byVersion(ValuesSchema schema, ChartVersionConstraint constraint) {
        return schema.rules().stream()
                .filter(r -> constraint.liesIn(r.versions()))
                .findFirst();
    }

    private static Optional<SectionRule> onlyRule(ValuesSchema schema) {
        return schema.rules().size() == 1 ? schema.rules().stream().findFirst() : Optional.empty();
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

    boolean isByVersion() {
        return certainty == Certainty.VERSION || certainty == Certainty.OWN_SECTION;
    }
}
