package io.github.llmdtracing.collector;

import io.github.llmdtracing.serving.Version;

/**
 * The program that is run.
 *
 * @param repository the image without its tag
 * @param version its version, which decides how components are called
 */
public record CollectorImage(String repository, Version version) {
    /** What runs unless another is named: the distribution that has all components (opentelemetry-collector-releases). */
    public static final String REPOSITORY =
            "ghcr.io/open-telemetry/opentelemetry-collector-releases/opentelemetry-collector-contrib";

    /** The version of {@link #REPOSITORY} that the generated configurations were run with. */
    public static final Version TESTED = Version.of("0.159.0");

    /** The oldest version that knows everything a generated configuration may hold; the one of llm-d's guide. */
    public static final Version OLDEST = Version.of("0.120.0");

    /** As it stands in a manifest. */
    public String reference() {
        return repository + ":" + version;
    }

    /** How components are called there. */
    ComponentNames names() {
        return new ComponentNames(version);
    }
}
