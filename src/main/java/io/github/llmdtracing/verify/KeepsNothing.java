package io.github.llmdtracing.verify;

import io.github.llmdtracing.lint.HopSampling;
import java.util.Optional;

/** Its sampler keeps no trace. */
final class KeepsNothing implements CauseRule {
    @Override
    public Optional<Cause> cause(ExpectedService service, Circumstances circumstances) {
        return service.hop()
                .flatMap(HopSampling::of)
                .filter(s -> s.share().signum() == 0)
                .map(s -> new Cause(
                        "keeps-nothing",
                        "It keeps no trace that begins at it (" + s.told() + ").",
                        "Choose a profile that keeps some, as -Dllmd.tracing.profile=development, and deploy again."));
    }
}
