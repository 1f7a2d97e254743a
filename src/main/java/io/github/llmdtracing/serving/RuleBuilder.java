package io.github.llmdtracing.serving;

import java.util.Optional;

/**
 * Writes one row of the rule table. A row starts as "not traceable, for certain"; each call says in what it differs. Each call gives a new builder.
 */
record RuleBuilder(VersionRule rule) {
    static RuleBuilder of(ImageFamily images, VersionCondition versions) {
        return new RuleBuilder(new VersionRule(
                images,
                versions,
                Capability.NONE,
                versions.range().isPresent(),
                Activity.NEVER,
                TracingFlags.none(),
                TracingEnvironment.unused(),
                Propagation.NONE,
                Optional.empty(),
                "",
                ""));
    }

    /** The flags are written. */
    RuleBuilder flags(TracingFlags flags, TracingEnvironment environment) {
        return traced(Capability.FLAGS, Activity.ON_REQUEST, flags, environment);
    }

    /** Only the variables are written. */
    RuleBuilder environment(TracingEnvironment environment) {
        return traced(Capability.ENVIRONMENT_ONLY, Activity.ON_REQUEST, TracingFlags.none(), environment);
    }

    private RuleBuilder traced(
            Capability capability, Activity activity, TracingFlags flags, TracingEnvironment environment) {
        return new RuleBuilder(new VersionRule(
                rule.images(),
                rule.versions(),
                capability,
                rule.certain(),
                activity,
                flags,
                environment,
                Propagation.WHOLE,
                rule.warning(),
                rule.note(),
                rule.source()));
    }

    /** The program knows these flags, though none is written. */
    RuleBuilder knowing(TracingFlags flags) {
        return new RuleBuilder(copy(rule.certain(), rule.activity(), flags, rule.propagation(), rule.warning()));
    }

    RuleBuilder activity(Activity activity) {
        return new RuleBuilder(copy(rule.certain(), activity, rule.flags(), rule.propagation(), rule.warning()));
    }

    RuleBuilder propagation(Propagation propagation) {
        return new RuleBuilder(copy(rule.certain(), rule.activity(), rule.flags(), propagation, rule.warning()));
    }

    /** The row applies, and yet something should be known. */
    RuleBuilder warning(String warning) {
        return new RuleBuilder(
                copy(rule.certain(), rule.activity(), rule.flags(), rule.propagation(), Optional.of(warning)));
    }

    /** Whether the row is right for the container at hand is not known. */
    RuleBuilder doubtful(String warning) {
        return new RuleBuilder(copy(false, rule.activity(), rule.flags(), rule.propagation(), Optional.of(warning)));
    }

    /** The row is right for every version that is not known. */
    RuleBuilder forCertain() {
        return new RuleBuilder(copy(true, rule.activity(), rule.flags(), rule.propagation(), rule.warning()));
    }

    private VersionRule copy(
            boolean certain, Activity activity, TracingFlags flags, Propagation propagation, Optional<String> warning) {
        return new VersionRule(
                rule.images(),
                rule.versions(),
                rule.capability(),
                certain,
                activity,
                flags,
                rule.environment(),
                propagation,
                warning,
                rule.note(),
                rule.source());
    }

    /** The finished row. */
    VersionRule because(String note, String source) {
        return new VersionRule(
                rule.images(),
                rule.versions(),
                rule.capability(),
                rule.certain(),
                rule.activity(),
                rule.flags(),
                rule.environment(),
                rule.propagation(),
                rule.warning(),
                note,
                source);
    }
}
