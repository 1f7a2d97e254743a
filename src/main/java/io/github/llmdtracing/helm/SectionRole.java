package io.github.llmdtracing.helm;

/** What a key of a tracing section is for. */
public enum SectionRole {
    /** Switches tracing on. */
    SWITCH,
    /** Where to send. */
    ENDPOINT,
    /** The sampler's name. */
    SAMPLER,
    /** The sampler's argument. */
    SAMPLER_ARGUMENT,
    /** A service name; {@link SectionKey#detail()} says whose. */
    SERVICE_NAME,
    /** The value for {@code --collect-detailed-traces}. */
    DETAIL,
    /** Whether the connection is without TLS. */
    INSECURE,
    /** Whether the connection is with TLS. */
    SECURE
}
