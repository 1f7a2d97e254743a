package io.github.llmdtracing.serving;

/** Which values of {@code OTEL_TRACES_SAMPLER} a program obeys. The one that all obey is {@code parentbased_traceidratio}. */
public enum SamplerSupport {
    /** The six of the specification; an unknown name samples everything. */
    STANDARD,
    /** {@code parentbased_traceidratio}, exactly so; any other name samples a tenth. */
    RATIO_ONLY,
    /** None; {@code OTEL_TRACES_SAMPLER_ARG} alone is read. */
    ARGUMENT_ONLY,
    /** Not known. */
    UNKNOWN
}
