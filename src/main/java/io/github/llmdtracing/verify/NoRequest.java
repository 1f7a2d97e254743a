package io.github.llmdtracing.verify;

import java.util.Optional;

/** Nothing went through it, or what it sends does not come through. */
final class NoRequest implements CauseRule {
    @Override
    public Optional<Cause> cause(ExpectedService service, Circumstances circumstances) {
        return Optional.of(new Cause(
                "no-request",
                "No request came through it in this time, or its spans are lost on the way.",
                "Send a request through the gateway (-Dllmd.tracing.verify.request=URL does), then look at the logs of "
                        + service.report().workload() + " and of the collector."));
    }
}
