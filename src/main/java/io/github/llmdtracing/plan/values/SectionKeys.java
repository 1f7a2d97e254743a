package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.helm.SectionKey;
import io.github.llmdtracing.settings.ConflictPolicy;
import io.github.llmdtracing.settings.Topic;
import io.github.llmdtracing.yaml.NewYaml;
import java.util.Optional;

/**
 * The keys of a chart's tracing section: what stands there, what is written, and who wins where both meet (design, law 6).
 *
 * @param release the release
 * @param conflicts who wins where the POM says something too
 * @param location where the section stands
 * @param plan what is planned
 */
record SectionKeys(ValuesCase release, ConflictPolicy conflicts, Location location, SectionPlan plan) {
    /** What stands there, not empty. */
    Optional<String> standing(SectionKey key) {
        return release.inSection(key.path()).filter(t -> !t.isEmpty());
    }

    /** The key as users know it. */
    String name(SectionKey key) {
        return release.sectionName() + "." + String.join(".", key.path());
    }

    /** What may be said of a key. */
    SectionFindings findings(SectionKey key) {
        return new SectionFindings(location, name(key));
    }

    /** Writes a value where none stands. */
    void addIfMissing(SectionKey key, String wanted) {
        if (standing(key).isEmpty()) {
            set(key, wanted, true);
        }
    }

    /** Writes a value, unless a parameter of the release is stronger. */
    void set(SectionKey key, String value, boolean literal) {
        Optional<String> after = Optional.of(value);
        Optional<String> stronger = release.byParameter(key.path());
        if (stronger.isPresent()) {
            plan.keep(new ValueChange(name(key), stronger, stronger, after));
            return;
        }
        plan.set(
                key.path(),
                literal ? new NewYaml.Literal(value) : NewYaml.text(value),
                new ValueChange(name(key), standing(key), after, after));
    }

    /** What stands there and what the POM asks for meet. */
    void meet(SectionKey key, String wanted) {
        String standing = standing(key).orElse(wanted);
        boolean differ = !standing.equals(wanted);
        boolean replaced = pomWins(key) && release.byParameter(key.path()).isEmpty();
        if (differ && replaced) {
            set(key, wanted, false);
        } else {
            plan.keep(new ValueChange(name(key), Optional.of(standing), Optional.of(standing), Optional.of(wanted)));
        }
        if (differ) {
            boolean fails = conflicts == ConflictPolicy.FAIL && !pomWins(key);
            plan.say(findings(key).conflict(standing, wanted, replaced).as(fails ? Severity.ERROR : Severity.INFO));
        }
    }

    private static Topic topic(SectionKey key) {
        return switch (key.role()) {
            case ENDPOINT, SECURE, INSECURE -> Topic.ENDPOINT;
            case SERVICE_NAME -> Topic.SERVICE_NAMES;
            case SWITCH, SAMPLER, SAMPLER_ARGUMENT, DETAIL -> Topic.SAMPLING;
        };
    }

    private boolean pomWins(SectionKey key) {
        return release.tracing().goesFirst(topic(key), conflicts);
    }
}
