package io.github.llmdtracing.lint;

import java.util.List;

/** The catalogue of rules. */
public final class LintRules {
    private LintRules() {}

    /**
     * Every rule.
     *
     * @param subject what is looked at
     */
    public static List<LintRule> all(LintSubject subject) {
        return List.of(
                new HopUntraced(subject),
                new SamplersDiffer(),
                new CollectorsDiffer(subject),
                new TraceSplits(),
                new DetailWithoutEndpoint(),
                new SyncIgnoresEdit(subject),
                new AboveProfile(subject),
                new OnlyGenericSpans());
    }
}
