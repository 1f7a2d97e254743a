package io.github.llmdtracing.standing;

import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.serving.ImageReference;
import io.github.llmdtracing.serving.Version;
import io.github.llmdtracing.serving.VersionRange;
import java.util.Locale;

/**
 * The image of a container, as that of a collector.
 *
 * @param name the image
 */
record CollectorImage(String name) {
    /** Receivers listened on all addresses before (open-telemetry/opentelemetry-collector CHANGELOG, 0.104.0). */
    private static final VersionRange LISTENS_EVERYWHERE = VersionRange.parse("(,0.104.0)");

    static CollectorImage of(Container container) {
        return new CollectorImage(container.imageInUse());
    }

    /** Whether it is a distribution of the OpenTelemetry Collector. */
    boolean isCollector() {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("opentelemetry-collector")
                || lower.contains("otelcol")
                || lower.contains("otel-collector");
    }

    /** The host where its receivers listen if nobody says where. */
    String usualHost() {
        boolean everywhere = Version.ofTag(ImageReference.parse(name))
                .filter(LISTENS_EVERYWHERE::contains)
                .isPresent();
        return everywhere ? "0.0.0.0" : "localhost";
    }
}
