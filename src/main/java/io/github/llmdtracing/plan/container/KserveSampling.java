package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.otel.Sampler;
import io.github.llmdtracing.otel.Sampling;
import io.github.llmdtracing.yaml.YamlMapping;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a {@code spec.tracing} of the user's says of sampling. KServe fills in what it leaves out (kserve v0.20.0,
 * config/llmisvcconfig/config-llm-tracing.yaml).
 */
record KserveSampling(Optional<String> sampler, Optional<String> argument) {
    private static final String DEFAULT_ARGUMENT = "0.05";

    static KserveSampling in(Optional<YamlMapping> section) {
        return new KserveSampling(section.flatMap(s -> s.text("sampler")), section.flatMap(s -> s.text("samplerArg")));
    }

    /** Whether it says something else, so that no half of the profile's goes with it. */
    boolean differsFrom(Sampling profile) {
        boolean otherSampler =
                sampler.filter(s -> !s.equals(profile.sampler().id())).isPresent();
        boolean otherArgument =
                argument.filter(a -> !a.equals(profile.argument())).isPresent();
        return otherSampler || otherArgument;
    }

    /** The share of root spans that is kept; none for a sampler that is not known. */
    Optional<BigDecimal> share() {
        String ratio = argument.filter(a -> Sampling.ratio(a).isPresent()).orElse(DEFAULT_ARGUMENT);
        return Sampler.of(sampler.orElse(Sampler.PARENTBASED_TRACEIDRATIO.id()))
                .map(s -> new Sampling(s, ratio).share());
    }

    /** The key that says it first. */
    String key() {
        return sampler.isPresent() ? "sampler" : "samplerArg";
    }
}
