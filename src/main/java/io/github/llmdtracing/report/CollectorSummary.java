package io.github.llmdtracing.report;

import io.github.llmdtracing.collector.CollectorSettings;
import io.github.llmdtracing.otel.CollectorAddress;
import io.github.llmdtracing.otel.OtlpEndpoint;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A collector that is generated.
 *
 * @param address the Service that it is reached by
 * @param kind who runs it, as {@code standalone}
 * @param sampling what it decides itself, in words
 * @param backends what it sends to, in words
 */
public record CollectorSummary(CollectorAddress address, String kind, String sampling, List<String> backends) {
    /** Copies the list. */
    public CollectorSummary {
        backends = List.copyOf(backends);
    }

    /** The summary of a collector; what looks like a secret is hidden. */
    public static CollectorSummary of(CollectorSettings settings) {
        SecretMask mask = new SecretMask();
        return new CollectorSummary(
                settings.address(),
                settings.mode().name().toLowerCase(Locale.ROOT),
                settings.tail().isPresent() ? "decides on whole traces" : "passes on what it gets",
                settings.backends().stream().map(b -> mask.text(b.title())).toList());
    }

    /** Whether an endpoint leads to it. */
    boolean isAt(String endpoint) {
        Optional<OtlpEndpoint> parsed = OtlpEndpoint.parse(endpoint);
        return parsed.filter(e -> address.isAt(e.host())).isPresent();
    }
}
