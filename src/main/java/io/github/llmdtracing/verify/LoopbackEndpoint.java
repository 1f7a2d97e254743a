package io.github.llmdtracing.verify;

import io.github.llmdtracing.lint.HopValues;
import io.github.llmdtracing.otel.OtlpEndpoint;
import java.util.Optional;

/** It sends to its own pod, in which no collector is known. */
final class LoopbackEndpoint implements CauseRule {
    @Override
    public Optional<Cause> cause(ExpectedService service, Circumstances circumstances) {
        return service.hop()
                .flatMap(h -> new HopValues(h).endpoint())
                .flatMap(OtlpEndpoint::parse)
                .filter(OtlpEndpoint::isLoopback)
                .map(e -> new Cause(
                        "loopback-endpoint",
                        "It sends to " + e + ", which is its own pod.",
                        "Send to the Service of the collector: set <endpoint>, as http://otel-collector:4317."));
    }
}
