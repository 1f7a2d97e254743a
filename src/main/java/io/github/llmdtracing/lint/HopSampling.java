package io.github.llmdtracing.lint;

import io.github.llmdtracing.otel.OtelVariable;
import io.github.llmdtracing.otel.Sampler;
import io.github.llmdtracing.otel.Sampling;
import io.github.llmdtracing.serving.SamplerSupport;
import io.github.llmdtracing.serving.VersionRule;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * What a hop samples, whatever it is told: Go programs of llm-d know one sampler and keep a tenth with any other, Python's SDK keeps
 * everything with a name that it does not know (llm-d-router pkg/common/observability/tracing/telemetry.go @v0.9.0; opentelemetry-sdk
 * 1.45.0).
 *
 * @param share of the traces that begin here
 * @param followsParent whether it keeps what the hop before keeps
 * @param told the sampler and argument as they are set, for people
 */
public record HopSampling(BigDecimal share, boolean followsParent, String told) {
    private static final String GO_DEFAULT = "0.1";

    /** That of a hop; none where it cannot be known. */
    public static Optional<HopSampling> of(Hop hop) {
        HopValues values = new HopValues(hop);
        boolean hidden = values.hides(OtelVariable.TRACES_SAMPLER) || values.hides(OtelVariable.TRACES_SAMPLER_ARG);
        boolean nothing = values.sampler().isEmpty() && values.argument().isEmpty();
        return hidden || nothing ? Optional.empty() : of(support(hop), values);
    }

    private static SamplerSupport support(Hop hop) {
        SamplerSupport ofChart = hop.kind() == HopKind.PICKER ? SamplerSupport.RATIO_ONLY : SamplerSupport.STANDARD;
        return hop.rule().map(VersionRule::environment).map(e -> e.samplers()).orElse(ofChart);
    }

    private static Optional<HopSampling> of(SamplerSupport support, HopValues values) {
        return switch (support) {
            case UNKNOWN -> Optional.empty();
            case ARGUMENT_ONLY -> ratio(values, values.argument().orElse(GO_DEFAULT));
            case RATIO_ONLY -> ratio(values, isRatio(values) ? values.argument().orElse(GO_DEFAULT) : GO_DEFAULT);
            case STANDARD -> standard(values);
        };
    }

    private static boolean isRatio(HopValues values) {
        return values.sampler()
                .filter(Sampler.PARENTBASED_TRACEIDRATIO.id()::equals)
                .isPresent();
    }

    private static Optional<HopSampling> ratio(HopValues values, String argument) {
        return Sampling.ratio(argument).map(share -> new HopSampling(share, true, told(values)));
    }

    private static Optional<HopSampling> standard(HopValues values) {
        Sampler sampler = values.sampler()
                .flatMap(s -> Sampler.of(s.toLowerCase(Locale.ROOT)))
                .orElse(Sampler.PARENTBASED_ALWAYS_ON);
        String argument =
                values.argument().filter(a -> Sampling.ratio(a).isPresent()).orElse("1.0");
        boolean follows = sampler.id().startsWith("parentbased");
        return Optional.of(new HopSampling(new Sampling(sampler, argument).share(), follows, told(values)));
    }

    private static String told(HopValues values) {
        String sampler = values.sampler().orElse("no sampler");
        return values.argument().map(a -> sampler + " " + a).orElse(sampler);
    }

    boolean isSameShareAs(HopSampling other) {
        return share.compareTo(other.share) == 0;
    }

    /** Whether some traces are kept, and some are not. */
    public boolean isPartial() {
        return share.signum() > 0 && share.compareTo(BigDecimal.ONE) < 0;
    }
}
