package io.github.llmdtracing.verify;

import java.util.Optional;

/** Probes and scrapes come through it, requests do not. */
final class OnlyProbes implements CauseRule {
    @Override
    public Optional<Cause> cause(ExpectedService service, Circumstances circumstances) {
        return Optional.of(new Cause(
                "only-probes",
                "Only probes and scrapes were traced, by HTTP instrumentation; no request was"
                        + SpanTable.of(service.component())
                                .map(k -> ", whose span is called as \"" + k.example() + "\"")
                                .orElse("")
                        + ".",
                "Send a request through the gateway, and drop the spans of probes in the collector."));
    }
}
