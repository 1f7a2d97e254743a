package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.helm.SectionKey;
import io.github.llmdtracing.otel.Sampler;
import io.github.llmdtracing.otel.Sampling;
import io.github.llmdtracing.otel.SamplingProfile;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The sampler of a chart's tracing section, and what it samples.
 *
 * @param keys the keys of the section
 */
record SectionSampling(SectionKeys keys) {
    /** The profile that the POM chose. */
    SamplingProfile profile() {
        return keys.release().tracing().profile();
    }

    private Sampler wantedSampler() {
        return keys.release().schema().forGo()
                ? Sampler.PARENTBASED_TRACEIDRATIO
                : profile().sampling().sampler();
    }

    private String wantedArgument() {
        Sampling sampling = profile().sampling();
        return sampling.sampler().takesArgument() ? sampling.argument() : share(sampling.share());
    }

    private static String share(BigDecimal share) {
        return share.compareTo(BigDecimal.ONE) == 0 ? "1.0" : share.toPlainString();
    }

    /** Decides the sampler. */
    void sampler(SectionKey key) {
        if (keys.release().schema().forGo() && profile().sampling().sampler() != Sampler.PARENTBASED_TRACEIDRATIO) {
            keys.plan()
                    .say(new SectionFindings(keys.location(), keys.release().component())
                            .replacedSampler(profile().sampling(), wantedArgument()));
        }
        if (keys.standing(key).isEmpty()) {
            keys.set(key, wantedSampler().id(), false);
        } else {
            keys.meet(key, wantedSampler().id());
            judgeSampler(key);
        }
    }

    private void judgeSampler(SectionKey key) {
        boolean kept = !keys.plan().sets(key.path());
        keys.standing(key)
                .filter(s -> kept
                        && keys.release().schema().knowsOneSampler()
                        && !s.equals(Sampler.PARENTBASED_TRACEIDRATIO.id()))
                .ifPresent(s -> keys.plan().say(keys.findings(key).unknownSampler(s)));
    }

    /** Decides the sampler's argument. */
    void argument(SectionKey key) {
        if (keys.standing(key).isEmpty()) {
            keys.set(key, wantedArgument(), false);
        } else {
            keys.meet(
                    key,
                    equalNumber(keys.standing(key).get(), wantedArgument())
                            ? keys.standing(key).get()
                            : wantedArgument());
            judgeShare(key);
        }
    }

    private static boolean equalNumber(String a, String b) {
        return Sampling.ratio(a)
                .filter(x -> Sampling.ratio(b).filter(y -> x.compareTo(y) == 0).isPresent())
                .isPresent();
    }

    private void judgeShare(SectionKey key) {
        Optional<BigDecimal> standing = keys.standing(key).flatMap(Sampling::ratio);
        boolean kept = !keys.plan().sets(key.path());
        boolean template = keys.standing(key)
                .filter(t -> t.contains("{{") || t.contains("$"))
                .isPresent();
        if (kept && standing.isEmpty() && !template) {
            keys.plan().say(keys.findings(key).noRatio(keys.standing(key).orElse("")));
        }
        standing.filter(s -> kept && s.compareTo(profile().sampling().share()) > 0)
                .ifPresent(s -> keys.plan()
                        .say(keys.findings(key)
                                .moreSampling(s.toPlainString(), profile())
                                .as(expresslyProduction() ? Severity.ERROR : Severity.WARNING)));
    }

    private boolean expresslyProduction() {
        return keys.release().tracing().profileChosen() && profile().name().equals(SamplingProfile.PRODUCTION);
    }
}
