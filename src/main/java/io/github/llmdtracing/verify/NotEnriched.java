package io.github.llmdtracing.verify;

import io.github.llmdtracing.plan.ComponentState;
import java.util.Optional;

/** Tracing stands only in the enriched manifests, not in the sources. */
final class NotEnriched implements CauseRule {
    @Override
    public Optional<Cause> cause(ExpectedService service, Circumstances circumstances) {
        return Optional.of(service.report())
                .filter(r -> r.state() == ComponentState.TRACED)
                .map(r -> new Cause(
                        "enriched-only",
                        "The sources have no tracing here, only what enrich makes of them; the cluster may run the sources ("
                                + r.location() + ").",
                        "Deploy what enrich writes, or enrich in place and deploy that."));
    }
}
