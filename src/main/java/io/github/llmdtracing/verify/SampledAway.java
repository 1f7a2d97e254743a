package io.github.llmdtracing.verify;

import io.github.llmdtracing.lint.HopSampling;
import java.util.Optional;
import java.util.OptionalInt;

/** Few requests, and a sampler that keeps few of them. */
final class SampledAway implements CauseRule {
    private static final double SURE = 0.95;
    private static final double PERCENT = 100.0;

    @Override
    public Optional<Cause> cause(ExpectedService service, Circumstances circumstances) {
        return service.hop()
                .filter(h -> !circumstances.isAnyReporting(h))
                .flatMap(HopSampling::of)
                .filter(HopSampling::isPartial)
                .map(s -> cause(s, circumstances.requests()));
    }

    private static Cause cause(HopSampling sampling, OptionalInt requests) {
        double share = sampling.share().doubleValue();
        return new Cause(
                "sampled-away",
                "It keeps " + sampling.share().toPlainString() + " of the traces (" + sampling.told() + "): "
                        + (requests.isPresent()
                                ? "after " + Counted.of(requests.getAsInt(), "request")
                                        + " none is kept with a probability of " + missed(share, requests.getAsInt())
                                        + " %"
                                : "it takes " + needed(share) + " requests for one to be kept with 95 %")
                        + ".",
                "Send " + needed(share) + " requests, or one that is traced whatever the sampler says:"
                        + " -Dllmd.tracing.verify.request=URL.");
    }

    /** The probability, in percent, that none of so many is kept. */
    static long missed(double share, int requests) {
        return Math.round(PERCENT * Math.pow(1.0 - share, requests));
    }

    /** How many it takes until one is kept with 95 %. */
    static long needed(double share) {
        return (long) Math.ceil(Math.log(1.0 - SURE) / Math.log(1.0 - share));
    }
}
